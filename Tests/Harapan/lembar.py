"""Capaian, Anggaran and IKU of the kirim workbook, column by column: each heading says which figure must stand there."""

from __future__ import annotations

from fractions import Fraction

from harapan import STRIP, Triwulan, bagi, jumlahkan, rapikan

ROMAWI = {1: "I", 2: "II", 3: "III", 4: "IV"}


def kolom_judul(lembar, judul: str = "Kode") -> tuple[int, dict[tuple[str, str], str]]:
    """Row of the headings, and (group, heading) -> column letters."""
    r = next(r for r in lembar.baris() if rapikan(lembar.isi(r, "A") or "") == judul)

    def nomor(k):
        return [ord(c) for c in k.rjust(3)]
    peta, grup = {}, ""
    for k in sorted({*lembar.sel.get(r, {}), *lembar.sel.get(r + 1, {})}, key=nomor):
        atas, bawah = rapikan(lembar.isi(r, k) or ""), rapikan(lembar.isi(r + 1, k) or "")
        grup = atas or grup
        peta[(grup, bawah)] = k
    return r, peta


def cari(peta, grup: str, *bawah: str) -> str:
    """The column under a group whose heading begins with one of the texts (with $ behind it: is that text)."""
    for awal in bawah:
        for (g, b), k in peta.items():
            if g.startswith(grup) and (b == awal[:-1] if awal.endswith("$") else b.startswith(awal)):
                return k
    raise KeyError(f"{grup} / {bawah}")


def satu(peta, grup: str, rom: str) -> str:
    """Percentage 1 of a quarter; the heading of one not reached may be short."""
    return cari(peta, grup, f"1 · {rom} ", f"1 · {rom}$", f"{rom}$")


def isi(lembar, r: int, k: str):
    v = lembar.isi(r, k)
    if isinstance(v, str):
        v = rapikan(v)
        return None if v in ("", STRIP, "-") else v
    return v


def kinerja(t: Triwulan, lembar, baris: list[dict], di: str, banding, kunci: str):
    """Rows of Capaian or IKU."""
    mulai, peta = kolom_judul(lembar)
    n, letak = t.n, mulai + 2
    kolom_indikator = peta.get(("Indikator", "")) or peta[("Indikator kinerja utama", "")]
    ok = [("Target", f"Tahun {t.k.tahun}", "target"), ("Target", "s.d. TW", "target_sd"),
          ("Realisasi", "s.d. TW", "realisasi_sd")]
    persen = "Capaian kinerja (%)" if di == "Capaian" else "Capaian (%)"
    ok += [(persen, "2 ·", "capaian_sd"), (persen, "3 ·", "capaian_tahun")]
    if di == "Capaian":
        ok += [(persen, "4 ·", "capaian_renstra")]
    kolom = [(f"{g} {b}", cari(peta, g, b), k) for g, b, k in ok]
    predikat = cari(peta, persen, "Predikat")
    sudah = set()
    for b in baris:
        nama = f"{b['kode']}#{b['no_indikator']}/{b['seksi']}"
        r = next((x for x in lembar.baris() if x >= letak and rapikan(lembar.isi(x, "A") or "") == b["kode"]
                  and rapikan(lembar.isi(x, kolom_indikator) or "") == rapikan(b["indikator"])), None)
        if r is None:
            banding.tak_ada(di, f"baris {nama}")
            continue
        letak = r + 1
        nama += f" [baris {r}]"
        for sebut, k, harap in kolom:
            banding.periksa(di, nama, sebut, b[harap], isi(lembar, r, k))
        for q in range(1, 5):
            rom = f"TW {ROMAWI[q]}"
            banding.periksa(di, nama, f"target {rom}", b["_target_tw"][q], isi(lembar, r, cari(peta, "Target", rom + "$")))
            ada = q <= n
            banding.periksa(di, nama, f"realisasi {rom}", b["_h"]["r"][q] if ada else None,
                            isi(lembar, r, cari(peta, "Realisasi", rom + "$")))
            banding.periksa(di, nama, f"persen 1 {rom}", b["_capaian_q"][q] if ada else None,
                            isi(lembar, r, satu(peta, persen, rom)))
        banding.periksa(di, nama, "predikat", b["predikat"], isi(lembar, r, predikat) or STRIP)
        if di == "Capaian":
            uang = None
            if b["_pertama"]:
                uang = t.persen_rupiah(b)
            elif b["jenis"] != "sub_kegiatan" and b["kode"] not in sudah:
                g = t.gulung(b["kode"])
                uang = {"rp_tw": bagi(g["tw"][n], g["kas"][n]), "rp_sd": bagi(g["sd"], g["kas_sd"]),
                        "rp_tahun": bagi(g["sd"], g["pagu"]), "rp_renstra": t._rupiah_e81(g)["X"]}
            sudah.add(b["kode"])
            for i, k in enumerate(("rp_tw", "rp_sd", "rp_tahun", "rp_renstra"), 1):
                banding.periksa(di, nama, k, uang and uang[k], isi(lembar, r, cari(peta, "Capaian anggaran", f"{i} ·")))
    return peta, letak


def kaki_capaian(t: Triwulan, lembar, peta, letak: int, banding):
    di, persen = "Capaian", "Capaian kinerja (%)"

    def baris(teks):
        return next((x for x in lembar.baris() if x >= letak and rapikan(lembar.isi(x, "A") or "").startswith(teks)), None)
    rata, hitung, kata = baris("Rata-rata capaian kinerja"), baris("Indikator terhitung"), baris("Predikat")
    if None in (rata, hitung, kata):
        return banding.tak_ada(di, "kaki rata-rata")
    rows = t._pilih(t.k.profil["tingkat_rata_rata"])
    ukuran = [(f"1 · TW {ROMAWI[q]} ", ("tw", q)) for q in range(1, t.n + 1)]
    ukuran += [("2 ·", ("sd", None)), ("3 ·", ("tahun", None)), ("4 ·", ("renstra", None))]
    for judul, (apa, q) in ukuran:
        k = cari(peta, persen, judul)
        nilai = t.rata(rows, apa, q)
        banding.periksa(di, "rata-rata", judul, nilai, isi(lembar, rata, k))
        tulis = isi(lembar, kata, k) or STRIP
        if apa == "sd":
            m = [b for b in rows if t.jatuh_tempo(b)]
            n = [b for b in m if b["capaian_sd"] is not None]
            banding.periksa(di, "rata-rata", "n dari m", f"{len(n)} dari {len(m)} indikator", isi(lembar, hitung, k))
            harap = t.predikat(nilai) + (" (sementara)" if nilai is not None and len(n) < len(m) else "")
            banding.periksa(di, "rata-rata", "predikat", harap, tulis)
        else:
            banding.periksa(di, "rata-rata", f"predikat {judul}", t.predikat(nilai), tulis.replace(" (sementara)", ""))


def anggaran(t: Triwulan, lembar, banding):
    mulai, peta = kolom_judul(lembar)
    di, n, letak, sudah = "Anggaran", t.n, mulai + 2, set()
    unit = peta[("Unit", "")]
    for b in t.baris:
        if b["jenis"] == "iku":
            continue
        if b["jenis"] == "sub_kegiatan":
            if not b["_pertama"]:
                continue
            rincian = [t.k.rincian_uang((b["kode"], b["seksi"]), n)]
        else:
            if b["kode"] in sudah:
                continue
            sudah.add(b["kode"])
            rincian = [t.k.rincian_uang(p, n) for p in t.di_bawah(b["kode"])]
        nama = f"{b['kode']}/{b['seksi']}"
        r = next((x for x in lembar.baris() if x >= letak and rapikan(lembar.isi(x, "A") or "") == b["kode"]
                  and (b["jenis"] != "sub_kegiatan" or t.k.nama_seksi[b["seksi"]] in rapikan(lembar.isi(x, unit) or ""))),
                 None)
        if r is None:
            banding.tak_ada(di, f"baris {nama}")
            continue
        letak = r + 1
        satu_baris(t, lembar, peta, r, f"{nama} [baris {r}]", rincian, b["jenis"] == "sub_kegiatan", banding)
    r = next((x for x in lembar.baris() if x >= letak and any(v.upper() == "JUMLAH" for v in lembar.teks(x))), None)
    if r is None:
        return banding.tak_ada(di, "baris JUMLAH")
    satu_baris(t, lembar, peta, r, f"JUMLAH [baris {r}]", [t.k.rincian_uang(p, n) for p in t.uang], False, banding)


def satu_baris(t: Triwulan, lembar, peta, r: int, nama: str, rincian: list[dict], sub: bool, banding):
    di, n = "Anggaran", t.n

    def sum_(k):
        return jumlahkan(x[k] for x in rincian)
    kas = {q: jumlahkan(x["kas"][q] for x in rincian) for q in range(1, 5)}
    tw = {q: jumlahkan(x["tw"][q] for x in rincian) for q in range(1, n + 1)}
    pagu, kas_sd, sd = sum_("pagu"), sum_("kas_sd"), sum_("sd")
    harap = [("Pagu", "Renja", sum_("renja")), ("Pagu", "DPA pokok", sum_("pokok")), ("Pagu", "Yang berlaku", pagu),
             ("Rencana kas", "s.d.", kas_sd), ("Realisasi", "s.d.", sd), ("Capaian keuangan", "2 ·", bagi(sd, kas_sd)),
             ("Capaian keuangan", "3 ·", bagi(sd, pagu)),
             ("Capaian keuangan", "Deviasi", None if None in (sd, kas_sd) else bagi(sd - kas_sd, pagu)),
             ("Sisa pagu", "", None if pagu is None else pagu - (sd or Fraction(0)))]
    for q in range(1, 5):
        rom = f"TW {ROMAWI[q]}"
        harap += [("Rencana kas", rom + "$", kas[q]), ("Realisasi", rom + "$", tw.get(q)),
                  ("Capaian keuangan", f"1 · {rom} ", bagi(tw.get(q), kas[q]) if q <= n else None)]
    if sub:
        f = rincian[0]["fisik"]
        harap += [("Fisik", "Fisik s.d.", f),
                  ("Fisik", "Fisik − serapan", None if f is None or bagi(sd, pagu) is None else f - bagi(sd, pagu))]
    for grup, judul, nilai in harap:
        if grup == "Sisa pagu":
            k = peta[("Sisa pagu", "")]
        elif judul.startswith("1 · "):
            k = satu(peta, grup, judul.removeprefix("1 · ").strip())
        else:
            k = cari(peta, grup, judul)
        banding.periksa(di, nama, f"{grup} {judul}", nilai, isi(lembar, r, k))


def periksa(t: Triwulan, buku: dict, banding):
    for nama in ("Capaian", "Anggaran", "IKU"):
        if nama not in buku:
            return banding.tak_ada("kirim", f"lembar {nama}")
    peta, letak = kinerja(t, buku["Capaian"], [b for b in t.baris if b["jenis"] != "iku"], "Capaian", banding, "Indikator")
    kaki_capaian(t, buku["Capaian"], peta, letak, banding)
    kinerja(t, buku["IKU"], [b for b in t.baris if b["jenis"] == "iku"], "IKU", banding, "Indikator kinerja utama")
    anggaran(t, buku["Anggaran"], banding)
