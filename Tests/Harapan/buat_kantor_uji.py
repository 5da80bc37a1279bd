"""Writes kantor-uji/, the tiny office whose results are worked out by hand in uji_harapan.py."""
from pathlib import Path

AKAR = Path(__file__).resolve().parent / "kantor-uji"


def tulis(nama, teks, sandi="utf-8-sig", akhir="\r\n"):
    p = AKAR / nama
    p.parent.mkdir(parents=True, exist_ok=True)
    isi = teks.strip("\n").replace("\n", akhir).encode(sandi)
    p.write_bytes((b"\xff\xfe" if sandi == "utf-16-le" else b"") + isi)


tulis("profil.csv", """
kunci;nilai
opd;Kecamatan Uji
pemerintah;Kabupaten Contoh
""")
tulis("acuan/2025/seksi.csv", """
kode;nama;peran;alias
umum;Sub Bagian Umum;perencanaan;
pem;Seksi Pemerintahan;unit;pemerintahan
kes;Seksi Kesejahteraan Sosial;unit;kesos|kessos
""")
KEPALA = ("kode;uraian;no_indikator;indikator;satuan;polaritas;akumulasi;target_renstra;pagu_renstra;"
          "realisasi_renstra_lalu;anggaran_renstra_lalu;target;target_tw1;target_tw2;target_tw3;target_tw4;"
          "target_kumulatif;target_bawah;target_atas;pagu;seksi;realisasi_dari;versi;berlaku_mulai")
tulis("acuan/2025/renja.csv", KEPALA + """
7.01.01;PROGRAM PENUNJANG;1;Nilai SAKIP;Nilai;;akhir;75;;;;70;;;;;;;;;;;;
7.01.01.2.01;Perencanaan;1;Persentase dokumen tepat waktu;%;;rasio;95;;80;;90;80;85;;90;;;;;;;;
7.01.01.2.01.0001;Penyusunan Dokumen;1;Jumlah dokumen;Dokumen;;;48;5.000;12;1.000;12;3;3;3;3;;;;990;umum;;;
7.01.01.2.01.0001;Penyusunan Dokumen;2;Jumlah laporan;Laporan;;jumlah;;;;;10;2;;6;10;ya;;;;umum;;;
7.01.01.2.01.0007;Gaji;1;Jumlah orang digaji;Orang/bulan;;repetitif;16;9.000;15;1.800;15;15;15;15;15;;;;2.000;umum;;pokok;
7.01.01.2.01.0007;Gaji;1;Jumlah orang digaji;Orang/bulan;;repetitif;16;9.000;15;1.800;17;19;19;17;17;;;;2.000;umum;;perubahan;2025-08-01
7.01.02;PROGRAM PEMERINTAHAN;1;Persentase layanan baik;%;;akhir;90;;;;80;;78;;80;;;;;;IKU-1;;
7.01.02.2.01;Pemerintahan;1;Cakupan pembinaan;Desa;;jumlah;;;;;20;5;5;5;5;;;;;pem;;;
7.01.02.2.01.0001;Koordinasi;1;Nilai kepuasan;Nilai;;rata;85;4.000;;;82;;80;;84;;;;800;pem;;;
7.01.02.2.01.0001;Koordinasi;2;Jumlah pengaduan;Pengaduan;turun;jumlah;;;;;40;10;10;10;10;;;;800;pem;;;
7.01.02.2.01.0001;Koordinasi;1;Jumlah orang dibina;Orang;rentang;jumlah;;;;;85;20;20;20;25;;80;90;500;kes;;;
7.01.02.2.01.0002;Pembangunan;1;Progres bangunan;%;;progresif;;;;;100;25;50;75;100;;;;1.200;kes;;;
7.01.02.2.01.0002;Pembangunan;2;Predikat pelayanan;Predikat;teks;akhir;A;;;;BB;;B;;BB;;;;;kes;;;
7.01.02.2.01.0002;Pembangunan;3;Jumlah rapat;Rapat;tetap;jumlah;;;;;10;;;;;;;;;kes;;;
7.01.02.2.01.0003;Kegiatan baru;1;Jumlah kegiatan baru;Kegiatan;;jumlah;;;;;4;1;1;1;1;;;;300;pem;;perubahan;2025-08-01
""")
tulis("acuan/2025/dpa.csv", """
versi;berlaku_mulai;kode;seksi;kode_rekening;pagu;kas_tw1;kas_tw2;kas_tw3;kas_tw4;""" +
      ";".join(f"kas_bulan_{b}" for b in range(1, 13)) + """
pokok;;7.01.01.2.01.0001;;5.1.02.01;600;150;150;150;150
pokok;;7.01.01.2.01.0001;;5.1.02.02;400;100;100;100;100
pokok;;7.01.01.2.01.0007;;;2.000;500;500;500;500
pokok;;7.01.02.2.01.0001;pem;;800;;;;;50;50;50;50;50;50;50;50;50;100;100;150
pokok;;7.01.02.2.01.0002;kes;;1.200,50;300;300;300;300,50
pergeseran-1;2025-05-01;7.01.01.2.01.0007;;;2.400;500;700;600;600
perubahan;2025-08-15;7.01.01.2.01.0001;;5.1.02.02;300;100;50;75;75
""")
tulis("acuan/2025/iku.csv", """
kode;sasaran;indikator;satuan;target;target_tw1;target_tw2;target_tw3;target_tw4;seksi
IKU-1;Pelayanan baik;Persentase kepuasan;%;80;70;75;78;80;umum
""")
# TW I --------------------------------------------------------------------
tulis("arsip/2025/TW1/realisasi-umum-r1.csv", """
REALISASI KINERJA
Triwulan : I

tahun;triwulan;seksi;kode sub kegiatan;no_indikator;indikator;satuan;realisasi kinerja;pembilang;penyebut;realisasi Rp;fisik;kendala
(1);(2);(3);(4);(5);(6);(7);(8);(9);(10);(11);(12);(13)
2025;I;umum;7.01.01;;Nilai SAKIP;Nilai;-;;;;;
2025;I;umum;7.01.01.2.01;1;;%;;10;10;;;
2025;I;umum;7.01.01.2.01.0001;1;;Dokumen;4 Dokumen;;;Rp 200,-;10;
2025;I;umum;7.01.01.2.01.0001.;2;;Laporan;9;;;;;"hujan;
banjir"
2025;I;umum;7.01.01.2.01.0007;1;;OB;15;;;450,00;;
2025;I;umum;;;;;;;;;;catatan seksi
;;;Jumlah;;;;;;;650,00;;
""")
tulis("arsip/2025/TW1/realisasi-umum-r2.csv", """
tahun;triwulan;seksi;kode;no_indikator;realisasi;pembilang;penyebut;realisasi_anggaran;fisik
2025;I;umum;7.01.01;;;;;;
2025;I;umum;7.01.01.2.01;1;;10;10;;
2025;I;umum;7.01.01.2.01.0001;1;3;;;200;10
2025;I;umum;7.01.01.2.01.0001;2;2;;;;
2025;I;umum;7.01.01.2.01.0007;1;15;;;450;
""")
tulis("arsip/2025/TW1/realisasi-gabungan-r1.csv", """
Tahun\tTriwulan\tBidang\tKode\tIndikator\tRealisasi\tRealisasi Keuangan
2025\tTW I\tpemerintahan\t7.01.02.2.01.0001\tNilai kepuasan\t99,5\t100
2025\tTW I\tpemerintahan\t7.01.02.2.01.0001\tJumlah pengaduan\t8\t100
2025\tTW I\tpemerintahan\t7.01.02.2.01\t\t5\t
2025\tTW I\tKesos\t7.1.2.2.1.1\tJumlah orang dibina\t18\t50
2025\tTW I\tKesos\t7.01.02.2.01.0002\tProgres bangunan\t20\t300
""", "utf-16-le")
tulis("arsip/2025/TW1/realisasi-kes-r1.csv", """
tahun;triwulan;seksi;kode;no_indikator;realisasi;realisasi_anggaran;fisik
2025;1;kes;7.01.02.2.01.0001;1;18;50;
2025;1;kes;7.01.02.2.01.0002;1;30%;300;25,5
2025;1;kes;7.01.02.2.01.0002;2;B;0;
2025;1;kes;7.01.02.2.01.0002;3;1;;
""")
tulis("arsip/2025/TW1/realisasi-anggaran-gabungan-r1.csv", """
tahun;triwulan;kode;kode_rekening;realisasi_anggaran
2025;1;7.01.01.2.01.0001;5.1.02.01;150
2025;1;7.01.01.2.01.0001;5.1.02.02;40
""")
tulis("arsip/2025/TW1/iku-umum-r1.csv", """
tahun;triwulan;seksi;kode_iku;realisasi
2025;1;umum;IKU-1;72
""")
# TW II: umum delivers s.d. figures; kes delivers nothing ------------------
tulis("arsip/2025/TW2/realisasi-umum-r1.csv", """
tahun,triwulan,seksi,kode,no_indikator,realisasi_sd,pembilang,penyebut,realisasi_anggaran_sd,keterangan
2025,2,umum,7.01.01.2.01,1,,100,200,,“baik” – lancar
2025,2,umum,7.01.01.2.01.0001,1,6,,,410.25,
2025,2,umum,7.01.01.2.01.0001,2,5,,,,
2025,2,umum,7.01.01.2.01.0007,1,14,,,"1,000.00",
""", "cp1252")
tulis("arsip/2025/TW2/realisasi-pem-r1.csv", """
tahun;triwulan;seksi;kode;no_indikator;realisasi;realisasi_anggaran
2025;II;pem;7.01.02.2.01.0001;1;82;200
2025;II;pem;7.01.02.2.01.0001;2;12;
""")
tulis("arsip/2025/TW2/iku-umum-r1.csv", """
tahun;triwulan;seksi;kode_iku;realisasi
2025;2;umum;IKU-1;76
""")
# TW III: kes delivers s.d. with TW II missing; pem delivers nothing --------
tulis("arsip/2025/TW3/realisasi-umum-r1.csv", """
tahun;triwulan;seksi;kode;no_indikator;realisasi;realisasi_anggaran
2025;3;umum;7.01.01.2.01.0001;1;2;150
2025;3;umum;7.01.01.2.01.0001;2;;
2025;3;umum;7.01.01.2.01.0007;1;17;500
""")
tulis("arsip/2025/TW3/realisasi-kes-r1.csv", """
tahun;triwulan;seksi;kode;no_indikator;realisasi_sd;realisasi_anggaran_sd;fisik
2025;3;kes;7.01.02.2.01.0001;1;66;200;
2025;3;kes;7.01.02.2.01.0002;1;60;700;55
2025;3;kes;7.01.02.2.01.0002;2;A;;
2025;3;kes;7.01.02.2.01.0002;3;8;;
""")
