extension RingkasanHTML {
  /// The page's look: one column on a phone, cards beside each other on a screen, no shadows on paper.
  static let gaya = """
    :root{color-scheme:light}
    *{box-sizing:border-box}
    body{margin:0;background:#eef2f6;color:#1b2733;font:16px/1.45 Arial,"Liberation Sans",sans-serif}
    main{max-width:64rem;margin:0 auto;padding:1rem;background:#fff}
    header{border-bottom:3px double #1f3a5f;margin-bottom:1rem}
    h1{font-size:1.45rem;margin:.1rem 0;color:#1f3a5f}
    h2{font-size:1.1rem;margin:1.6rem 0 .5rem;color:#1f3a5f;border-bottom:2px solid #1f3a5f}
    h3{font-size:1rem;margin:1rem 0 .3rem}
    p{margin:.2rem 0}
    .kecil{font-size:.85rem;color:#56616e}
    .kotak{display:grid;grid-template-columns:repeat(auto-fit,minmax(10.5rem,1fr));gap:.6rem}
    .angka{border:1px solid #8494a7;border-top:4px solid #1f3a5f;background:#f5f7fa;padding:.5rem;text-align:center}
    .besar{font-size:1.6rem;font-weight:bold}
    .lencana{display:inline-block;padding:.05em .5em;border-radius:.3em;border:1px solid #56616e}
    .geser{overflow-x:auto}
    table{border-collapse:collapse;width:100%;font-size:.88rem}
    th,td{border:1px solid #8494a7;padding:.3rem .45rem;text-align:left;vertical-align:top;overflow-wrap:break-word}
    th{background:#d9e2ec}
    td.n,th.n{text-align:right;overflow-wrap:normal}
    td.n{white-space:nowrap}
    .lajur th:first-child{width:30%}
    td.t{text-align:center;overflow-wrap:normal}
    tfoot td{font-weight:bold;background:#d9e2ec}
    svg{display:block;width:100%;height:auto;font-family:inherit}
    figure{margin:.6rem 0}
    figcaption{font-weight:bold;margin-bottom:.2rem}
    @media(min-width:52rem){.dua{display:grid;grid-template-columns:1fr 1fr;gap:1rem}}
    @media screen and (max-width:40rem){.angka:last-child{grid-column:1/-1}
    .kartu thead{display:none}.kartu table,.kartu tbody,.kartu tfoot{display:block}
    .kartu tr{display:block;border:1px solid #8494a7;margin-bottom:.5rem}.kartu td{display:block;border:0}
    .kartu td:empty{display:none}.kartu td:first-child{font-weight:bold}
    .lajur td{text-align:right}.lajur td:first-child{text-align:left}
    .lajur td[data-l]::before{content:attr(data-l);float:left;font-weight:normal;color:#56616e}}
    @media print{@page{margin:12mm}body{background:#fff;font-size:9.5pt}main{max-width:none;padding:0}
    .dua{display:grid;grid-template-columns:1fr 1fr;gap:4mm}.kotak{grid-template-columns:repeat(5,1fr)}
    *{-webkit-print-color-adjust:exact;print-color-adjust:exact}h2,h3,h2+p,figcaption{break-after:avoid}
    tr,figure,.angka{break-inside:avoid}thead{display:table-header-group}
    tfoot{display:table-row-group}.geser{overflow:visible}}

    """
}
