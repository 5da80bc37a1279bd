"""Tests of the expectation itself: every vector printed in DOMAIN §4, the tiny office kantor-uji (its results
worked out by hand), and the comparing program on data written from the expectation.

    python3 -m unittest uji_harapan
"""

import contextlib
import csv
import io
import shutil
import sys
import tempfile
import unittest
import zipfile
from fractions import Fraction as F
from pathlib import Path

SINI = Path(__file__).resolve().parent
sys.path.insert(0, str(SINI))
import bandingkan  # noqa: E402
import harapan as h  # noqa: E402
from harapan import Catatan, GalatHarapan, hitung_deret, persen, predikat  # noqa: E402


def kira(v, digit=2):
    return None if v is None else round(float(v), digit)


class VektorDomain(unittest.TestCase):
    def test_predikat(self):
        for nilai, ambang, bulat in [
                ("50", "Sangat Rendah", "Sangat Rendah"), ("50.5", "Sangat Rendah", "Rendah"),
                ("51", "Rendah", "Rendah"), ("65.5", "Rendah", "Sedang"), ("66", "Sedang", "Sedang"),
                ("75.999", "Sedang", "Tinggi"), ("76", "Tinggi", "Tinggi"), ("90.49", "Tinggi", "Tinggi"),
                ("90.5", "Tinggi", "Sangat Tinggi"), ("91", "Sangat Tinggi", "Sangat Tinggi"),
                ("137.5", "Sangat Tinggi", "Sangat Tinggi")]:
            with self.subTest(nilai):
                self.assertEqual(predikat(F(nilai)), ambang)
                self.assertEqual(predikat(F(nilai), cara="bulat"), bulat)
        self.assertEqual(predikat(None), "–")

    def test_naik_turun(self):
        T = F(10)
        for r, naik, selisih, rasio in [(8, 80, 120, 125), (12, 120, 80, 83.33), (21, 210, -10, 47.62)]:
            r = F(r)
            self.assertEqual(kira(persen("naik", r, T)), naik)
            self.assertEqual(kira(persen("turun", r, T)), selisih)
            self.assertEqual(kira(persen("turun", r, T, rumus="rasio")), rasio)
        self.assertEqual(kira(persen("turun", F("6.5"), F(7))), 107.14)
        self.assertEqual(persen("turun", F(9), F(8)), F("87.5"))
        self.assertIsNone(persen("turun", F(0), T, rumus="rasio"))

    def test_target_nol(self):
        for polaritas in ("naik", "turun", "tetap"):
            self.assertIsNone(persen(polaritas, F(3), F(0)))
            self.assertIsNone(persen(polaritas, F(3), None))
            self.assertIsNone(persen(polaritas, None, F(3)))
        self.assertEqual(persen("turun", F(0), F(0), nol_turun="100"), 100)
        self.assertEqual(persen("turun", F(2), F(0), nol_turun="100"), 0)
        self.assertIsNone(persen("naik", F(2), F(0), nol_turun="100"))

    def test_rentang(self):
        p = lambda r: persen("rentang", F(r), F(85), bawah=F(80), atas=F(90))  # noqa: E731
        self.assertEqual(p(70), F("87.5"))
        self.assertEqual([p(80), p(85), p(90)], [100] * 3)
        self.assertEqual(p(99), 110)

    def test_tetap_teks(self):
        self.assertEqual(persen("tetap", F(8), F(10)), 80)
        self.assertEqual(persen("tetap", F(12), F(10)), 80)
        self.assertEqual(persen("tetap", F(25), F(10)), 0)
        self.assertEqual([persen("teks", r, "BB") for r in ("AA", "A", "BB", "B", "D")], [100, 100, 100, 0, 0])
        self.assertEqual([persen("teks", r, "WDP") for r in ("WTP", "wdp", "TW", "TMP")], [100, 100, 0, 0])
        self.assertEqual([persen("teks", r, "Baik") for r in ("Sangat Baik", "Kurang baik")], [100, 0])

    def test_rasio(self):
        c = {1: Catatan(pembilang=F(10), penyebut=F(10)), 2: Catatan(pembilang=F(100), penyebut=F(200))}
        d = hitung_deret("rasio", c, {2: F(80)}, F(80), 2, F(100))
        self.assertEqual(kira(d["r_sd"]), 52.38)
        self.assertEqual(d["r"], {1: 100, 2: 50})

    def test_jebakan(self):
        c = {q: Catatan(F(15)) for q in h.TW}
        t = {q: F(15) for q in h.TW}
        d = hitung_deret("repetitif", c, t, F(15), 4)
        self.assertEqual((d["r_sd"], d["t_sd"]), (15, 15))
        self.assertEqual(hitung_deret("jumlah", {q: Catatan(F(15)) for q in range(1, 5)}, t, F(210), 4)["r_sd"], 60)
        c = {q: Catatan(F(25 * q)) for q in h.TW}
        self.assertEqual(hitung_deret("progresif", c, {q: F(25 * q) for q in h.TW}, F(100), 4)["r_sd"], 100)

    def test_baris_e81(self):
        """5=48, 6=12, 7=12, TW 3,3,2,3 -> 12=11, 13=23, 14=47.92, percentage 3 = 91.67; and the Rp of the DOMAIN."""
        with tempfile.TemporaryDirectory() as d:
            k = Path(d)
            (k / "acuan/2025").mkdir(parents=True)
            (k / "profil.csv").write_text("kunci;nilai\nopd;X\n")
            (k / "acuan/2025/seksi.csv").write_text("kode;nama\numum;Umum\n")
            (k / "acuan/2025/renja.csv").write_text(
                "kode;uraian;indikator;satuan;target_renstra;realisasi_renstra_lalu;target;target_tw1;target_tw2;"
                "target_tw3;target_tw4;pagu;seksi\n"
                "7.01.01.2.01.0001;U;Dokumen;Dokumen;48;12;12;3;3;3;3;1.753.720.871;umum\n")
            for q, r, u in zip(h.TW, (3, 3, 2, 3), ("438.430.217,75", "438430217", "Rp 400.000.000,-", "450000000,00")):
                (k / f"arsip/2025/TW{q}").mkdir(parents=True)
                (k / f"arsip/2025/TW{q}/realisasi-umum-r1.csv").write_text(
                    f"tahun;triwulan;seksi;kode;realisasi;realisasi_anggaran\n2025;{q};umum;7.01.01.2.01.0001;{r};{u}\n")
            t = h.Triwulan(h.Kantor(k, 2025), 4)
            b = t.capaian()[0]
            e = t.e81()["baris"][0]
            self.assertEqual([e[x] for x in "EGIKMOQSU"], [48, 12, 12, 3, 3, 2, 3, 11, 23])
            self.assertEqual((kira(e["W"]), kira(b["capaian_tahun"])), (47.92, 91.67))
            self.assertEqual(b["anggaran_sd"], F("1726860434.75"))
            self.assertEqual(kira(b["serapan"]), 98.47)


class AturanDeret(unittest.TestCase):
    def test_triwulan_hilang(self):
        d = hitung_deret("jumlah", {1: Catatan(F(3)), 3: Catatan(F(2))}, {q: F(3) for q in h.TW}, F(12), 3)
        self.assertEqual((d["r"][2], d["r_sd"], d["t_sd"]), (None, 5, 9))

    def test_tanpa_target_triwulan(self):
        for kind in ("jumlah", "akhir", "progresif", "rata", "repetitif"):
            d = hitung_deret(kind, {1: Catatan(F(3)), 2: Catatan(F(5))}, {}, F(12), 3)
            self.assertIsNone(d["t_sd"])
            self.assertFalse(d["jatuh_tempo"])
            d = hitung_deret(kind, {1: Catatan(F(3)), 2: Catatan(F(5))}, {}, F(12), 4)
            self.assertEqual((d["t"][4], d["t_sd"]), (None, 12))
            self.assertEqual(d["r_sd"], {"jumlah": 8, "rata": 4, "repetitif": 4}.get(kind, 5))

    def test_rata_hanya_triwulan_rencana(self):
        c = {1: Catatan(F(90)), 2: Catatan(F(80)), 3: Catatan(F(70))}
        d = hitung_deret("rata", c, {2: F(82), 3: F(0), 4: F(84)}, F(83), 4)
        self.assertEqual((d["r_sd"], d["t_sd"]), (80, 82))
        d = hitung_deret("rata", {1: Catatan(F(90))}, {2: F(82)}, F(83), 2)
        self.assertEqual((d["r_sd"], d["t_sd"], d["jatuh_tempo"]), (None, None, True))

    def test_judul_sd(self):
        d = hitung_deret("jumlah", {1: Catatan(F(2), True), 2: Catatan(F(5), True), 4: Catatan(F(9), True)}, {}, None, 4)
        self.assertEqual((d["r"], d["r_sd"]), ({1: 2, 2: 3, 3: None, 4: None}, 9))
        # an own value after an s.d. one, and an s.d. one after an own one
        d = hitung_deret("jumlah", {1: Catatan(F(2)), 2: Catatan(F(5), True), 3: Catatan(F(1))}, {}, None, 3)
        self.assertEqual((d["r"], d["r_sd"]), ({1: 2, 2: 3, 3: 1}, 6))


class Angka(unittest.TestCase):
    def test_dibaca(self):
        for teks, jenis, harap in [
                ("1.250.000,00", "rupiah", 1250000), ("Rp 1.250.000,-", "rupiah", 1250000),
                ("Rp1.250.000", "rupiah", 1250000), ("1.250", "rupiah", 1250), ("1.250", "jumlah", 1250),
                ("(500)", "rupiah", -500), ("1,25E+09", "rupiah", 1250000000), ("12,5%", "desimal", F("12.5")),
                ("12,5 %", "desimal", F("12.5")), ("0,96", "desimal", F("0.96")), ("12 Dokumen", "jumlah", 12),
                ("12 Dok.", "jumlah", 12), ("1,250,000.50", "rupiah", F("1250000.5")),
                ("438430217.75", "rupiah", F("438430217.75")), ("18.5", "jumlah", F("18.5")),
                ("1 250 000", "rupiah", 1250000), ("0", "rupiah", 0),
                ("-", "rupiah", None), ("nihil", "jumlah", None), ("n/a", "jumlah", None), ("", "jumlah", None)]:
            with self.subTest(teks):
                self.assertEqual(h.baca_angka(teks, jenis), harap)
        self.assertEqual(h.baca_angka("nihil", "jumlah", nihil_nol=True), 0)
        self.assertEqual(h.baca_angka("1,234", "desimal", "koma"), F("1.234"))
        self.assertEqual(h.baca_angka("1.234", "desimal", "koma"), 1234)

    def test_ditolak(self):
        for teks, jenis in [("1,234", "jumlah"), ("1.234", "desimal"), ("1,234", "rupiah"), ("1.5", "rupiah"),
                            ("007", "jumlah"), ("00", "jumlah"), ("1e5", "desimal"), ("#REF!", "rupiah"),
                            ("12.34.567", "rupiah"), ("sudah", "jumlah")]:
            with self.subTest(teks), self.assertRaises(GalatHarapan):
                h.baca_angka(teks, jenis)


class KantorUji(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.k = h.Kantor(SINI / "kantor-uji", 2025)
        cls.t = {n: h.Triwulan(cls.k, n) for n in h.TW}

    def b(self, n, kode, no=1, seksi="umum"):
        return next(b for b in self.t[n].baris if (b["kode"], b["no_indikator"], b["seksi"]) == (kode, no, seksi))

    def cek(self, b, **harap):
        for k, v in harap.items():
            with self.subTest(kode=b["kode"], no=b["no_indikator"], seksi=b["seksi"], tw=b["triwulan"], kolom=k):
                self.assertEqual(b[k], F(str(v)) if isinstance(v, (int, float)) else v)

    def test_jumlah_dan_uang(self):
        k = "7.01.01.2.01.0001"
        # TW I: r2 superseded r1; the bendahara's 150 + 40 stands above the seksi's 200
        self.cek(self.b(1, k), realisasi_tw=3, realisasi_sd=3, target_sd=3, capaian_tahun=25, realisasi_renstra_sd=15,
                 capaian_renstra=31.25, pagu=1000, kas_sd=250, anggaran_tw=190, serapan=19, serapan_kas=76,
                 deviasi_kas=-6, fisik=10)
        # TW II: s.d. 6 -> own 3; s.d. 410.25 - 190
        self.cek(self.b(2, k), realisasi_tw=3, realisasi_sd=6, anggaran_tw=220.25, anggaran_sd=410.25, fisik=10)
        # TW III: DPPA lowers one kode rekening to 300 and its cash plan; the other keeps its pokok row
        self.cek(self.b(3, k), realisasi_sd=8, target_sd=9, capaian_sd=F(800, 9), predikat="Tinggi", pagu=900,
                 kas_sd=675, anggaran_sd=560.25, serapan=62.25, serapan_kas=83)
        # TW IV: nothing delivered
        self.cek(self.b(4, k), realisasi_tw=None, realisasi_sd=8, target_tw=3, target_sd=12, capaian_tw=None,
                 anggaran_tw=None, anggaran_sd=560.25, predikat="Sedang")

    def test_target_kumulatif(self):
        k = "7.01.01.2.01.0001"  # 2; blank; 6; 10 -> own 2, 0, 4, 4
        self.assertEqual([self.b(n, k, 2)["target_tw"] for n in h.TW], [2, 0, 4, 4])
        self.assertEqual([self.b(n, k, 2)["target_sd"] for n in h.TW], [2, 2, 6, 10])
        self.cek(self.b(2, k, 2), realisasi_tw=3, capaian_tw=None, capaian_sd=250, pagu=None, serapan=None)

    def test_versi_dan_repetitif(self):
        k = "7.01.01.2.01.0007"
        self.cek(self.b(2, k), target=15, realisasi_sd=14.5, target_sd=15, pagu=2400, kas_sd=1200, anggaran_sd=1000,
                 anggaran_tw=550)
        # the perubahan (1 August) gives TW III 17; TW I and II keep 15, not its 19
        self.cek(self.b(3, k), target=17, target_tw=17, target_sd=F(47, 3), realisasi_sd=F(46, 3),
                 capaian_sd=F(4600, 47), capaian_renstra=F(4600, 48))
        self.assertNotIn("7.01.02.2.01.0003", {b["kode"] for b in self.t[2].baris})
        # a row that begins with the perubahan has no target of TW I and II
        self.cek(self.b(3, "7.01.02.2.01.0003", seksi="pem"), target_sd=1, pagu=300, kas_sd=None, predikat="–")

    def test_induk_rasio_dan_realisasi_dari(self):
        self.cek(self.b(2, "7.01.01.2.01"), realisasi_tw=50, realisasi_sd=F(1100, 21), target_sd=85, pagu=None)
        self.cek(self.b(3, "7.01.01.2.01"), target_tw=None, target_sd=85)
        self.cek(self.b(2, "7.01.02"), realisasi_tw=76, target_sd=78, capaian_tahun=95)
        self.cek(self.b(2, "IKU-1"), realisasi_sd=76, target_renstra=None, capaian_renstra=None, akumulasi="akhir")
        self.cek(self.b(1, "7.01.01"), realisasi_sd=None, target_sd=None)
        self.cek(self.b(4, "7.01.01"), target_tw=None, target_sd=70)

    def test_rata(self):
        k = "7.01.02.2.01.0001"  # TW I is not planned: 99.5 is its R, but in no mean
        self.cek(self.b(1, k, 1, "pem"), realisasi_tw=99.5, realisasi_sd=None, target_sd=None, capaian_tw=None)
        self.cek(self.b(2, k, 1, "pem"), realisasi_sd=82, target_sd=80, capaian_sd=102.5)
        self.cek(self.b(4, k, 1, "pem"), target_tw=84, target_sd=80, realisasi_sd=82)

    def test_turun_rentang_progresif_teks_tetap(self):
        k, j = "7.01.02.2.01.0001", "7.01.02.2.01.0002"
        self.cek(self.b(2, k, 2, "pem"), capaian_tw=80, capaian_sd=100, capaian_tahun=150)
        # bounds 80-90 of 85 scaled to 20 are 320/17 and 360/17
        self.cek(self.b(1, k, 1, "kes"), capaian_tw=F(18 * 17 * 100, 320), capaian_tahun=22.5)
        self.cek(self.b(3, k, 1, "kes"), realisasi_tw=None, realisasi_sd=66, capaian_sd=F(6600 * 17, 1080),
                 anggaran_tw=None, anggaran_sd=200, pagu=500, kas_sd=None, serapan=40, serapan_kas=None)
        # kes-r1 came after gabungan-r1: 30, not 20
        self.cek(self.b(1, j, 1, "kes"), realisasi_tw=30, capaian_tw=120, capaian_tahun=30, pagu=1200.5, fisik=25.5)
        self.cek(self.b(3, j, 1, "kes"), realisasi_tw=60, realisasi_sd=60, capaian_sd=80, fisik=55)
        self.cek(self.b(2, j, 2, "kes"), realisasi_tw=None, realisasi_sd="B", target_sd="B", capaian_sd=100,
                 capaian_tahun=0, realisasi_renstra_sd="B", capaian_renstra=0)
        self.cek(self.b(3, j, 3, "kes"), target_sd=None, capaian_sd=None, capaian_tahun=80)
        self.cek(self.b(4, j, 3, "kes"), target_sd=10, capaian_tw=None, capaian_sd=80, predikat="Tinggi")

    def test_rekap_dan_e81(self):
        r = {(x["tingkat"], x["kode"]): x for x in self.t[2].rekap()}
        self.assertEqual(r["seksi", "pem"]["capaian_sd"], F("101.25"))
        self.assertEqual((r["opd", ""]["jumlah_indikator"], r["opd", ""]["jumlah_terisi"]), (9, 9))
        self.assertEqual(r["program", "7.01.02"]["capaian_sd"], (F("102.5") + F("47.8125") + 100 + 60 + 100) / 5)
        self.assertEqual(r["opd", ""]["anggaran_sd"], F("2060.25"))
        self.assertIsNone(r["seksi", "kes"]["anggaran_tw"])
        e = self.t[2].e81()
        self.assertEqual(e["jumlah"], {"F": 18000, "H": 2800, "J": F("5900.5"), "L": 1090, "N": F("970.25"), "P": None,
                                       "R": None, "T": F("2060.25"), "V": F("4860.25")})
        self.assertEqual((e["rata"]["L"], e["rata"]["N"]), (F(109000, 1200), F(97025, 1400)))
        self.assertEqual(e["n_dari_m"], (8, 8))
        self.assertEqual(self.t[3].e81()["n_dari_m"], (8, 9))
        self.assertTrue(self.t[3].e81()["sementara"])

    def dengan(self, n=2, **profil):
        lama = dict(self.k.profil), self.k.batas
        self.k.profil.update(profil)
        self.k.batas = h.baca_angka(self.k.profil["batas_capaian"])
        try:
            return {(x["tingkat"], x["kode"]): x for x in h.Triwulan(self.k, n).rekap()}
        finally:
            self.k.profil, self.k.batas = lama

    def test_setelan(self):
        r = self.dengan(batas_capaian="100")
        self.assertEqual(r["seksi", "umum"]["capaian_sd"], (100 + 100 + F(290, 3)) / 3)
        # kes delivered nothing in TW II: rows with a target of TW II count as 0
        r = self.dengan(kosong_dihitung="nol")
        self.assertEqual(r["seksi", "kes"]["capaian_tw"], 0)
        r = self.dengan(n=3, kosong_dihitung="nol")
        self.assertEqual(r["seksi", "pem"]["capaian_sd"], (F("102.5") + F(400, 3)) / 3)
        # pagu: 7.01.01.2.01.0001 (1000) has two rows, 0007 (2400) one
        r = self.dengan(rata_rata="pagu")
        self.assertEqual(r["seksi", "umum"]["capaian_sd"], (500 * 100 + 500 * 250 + 2400 * F(290, 3)) / 3400)
        with self.assertRaises(GalatHarapan):
            self.dengan(rata_rata="bobot")
        r = self.dengan(tingkat_rata_rata="kegiatan")
        self.assertEqual(r["opd", ""]["capaian_tw"], F(5000, 85))
        self.assertEqual(r["opd", ""]["jumlah_indikator"], 9)


class ArsipDanRegister(unittest.TestCase):
    """Order of receipt, withdrawal, a file taken in part, SIPD above the other sources."""

    def setUp(self):
        self.tmp = tempfile.TemporaryDirectory()
        self.k = Path(self.tmp.name) / "k"
        shutil.copytree(SINI / "kantor-uji", self.k)

    def tearDown(self):
        self.tmp.cleanup()

    def register(self, baris):
        teks = "waktu;berkas;jenis;seksi;tahun;triwulan;revisi;putusan;lokasi\n"
        for i, (nama, putusan) in enumerate(baris):
            teks += f"2025-04-0{i + 1}T08:00:00+07:00;x;x;x;2025;1;1;{putusan};arsip/2025/TW1/{nama}.csv\n"
        (self.k / "register.csv").write_text(teks)

    def b(self, kode, no, seksi):
        t = h.Triwulan(h.Kantor(self.k, 2025, 1), 1)
        return next(b for b in t.baris if (b["kode"], b["no_indikator"], b["seksi"]) == (kode, no, seksi))

    BIASA = ["realisasi-umum-r1", "realisasi-umum-r2", "realisasi-gabungan-r1", "realisasi-kes-r1",
             "realisasi-anggaran-gabungan-r1", "iku-umum-r1"]

    def test_urutan_dan_tarik(self):
        kes = ("7.01.02.2.01.0002", 1, "kes")
        self.register([(n, "diterima") for n in self.BIASA])
        self.assertEqual(self.b(*kes)["realisasi_tw"], 30)
        balik = self.BIASA[:2] + ["realisasi-kes-r1", "realisasi-gabungan-r1"] + self.BIASA[4:]
        self.register([(n, "diterima") for n in balik])
        self.assertEqual(self.b(*kes)["realisasi_tw"], 20)
        self.register([(n, "diterima") for n in balik] + [("realisasi-gabungan-r1", "ditarik")])
        self.assertEqual(self.b(*kes)["realisasi_tw"], 30)
        self.register([(n, "diterima") for n in self.BIASA[1:]])
        with self.assertRaises(GalatHarapan):  # an archived file the register does not know
            self.b(*kes)

    def test_sebagian(self):
        (self.k / "arsip/2025/TW1/realisasi-umum-r2.sebagian.csv").write_text("baris;kode_pemeriksaan;alasan\n4;X;salah\n")
        b = self.b("7.01.01.2.01.0001", 1, "umum")
        self.assertEqual((b["realisasi_sd"], b["anggaran_sd"]), (None, 190))

    def test_sipd(self):
        (self.k / "arsip/2025/TW1/sipd-gabungan-r1.csv").write_text(
            "Nomor,Kode Program,Kode Kegiatan,Kode Sub Kegiatan,Kode Rekening,Nomor Dokumen,Jenis Dokumen,"
            "Jenis Transaksi,Tanggal Dokumen,Nilai Realisasi,Nilai Setoran,Nomor SP2D,Tanggal Transfer\n"
            "1,7.01.01,7.01.01.2.01,7.01.01.2.01.0001,5.1,D1,TBP,GU,2025-03-11,1500.50,10,,2025-04-02\n"
            "2,7.01.01,7.01.01.2.01,7.01.01.2.01.0001,5.1,D2,SP2D,LS,2025-03-30,900,0,S2,2025-04-02\n"
            "3,7.01.01,7.01.01.2.01,7.01.01.2.01.0001,5.1,D1,TBP,GU,2025-03-11,1500.50,10,,2025-04-02\n")
        # D1 net 1490.50 once; D2 was transferred in TW II; 0007 is absent from SIPD: the seksi's 450 stands
        self.assertEqual(self.b("7.01.01.2.01.0001", 1, "umum")["anggaran_sd"], F("1490.5"))
        self.assertEqual(self.b("7.01.01.2.01.0007", 1, "umum")["anggaran_sd"], 450)


def tulis_xlsx(path: Path, lembar: dict[str, list[dict]]):
    """A bare workbook, cells inline, for testing the comparing program."""
    ns = bandingkan.NS
    with zipfile.ZipFile(path, "w") as z:
        daftar = "".join(f'<sheet name="{n}" sheetId="{i}" r:id="rId{i}"/>' for i, n in enumerate(lembar, 1))
        z.writestr("xl/workbook.xml", f'<workbook xmlns="{ns["m"]}" xmlns:r="{ns["r"]}"><sheets>{daftar}</sheets></workbook>')
        z.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{ns["p"]}">' + "".join(
            f'<Relationship Id="rId{i}" Target="worksheets/s{i}.xml"/>' for i in range(1, len(lembar) + 1)) + "</Relationships>")
        for i, baris in enumerate(lembar.values(), 1):
            isi = ""
            for r, sel in enumerate(baris, 1):
                isi += f'<row r="{r}">'
                for k in sorted(sel, key=bandingkan.huruf_nomor):
                    v = sel[k]
                    if isinstance(v, str):
                        isi += f'<c r="{k}{r}" t="inlineStr"><is><t>{v}</t></is></c>'
                    elif v is not None:
                        isi += f'<c r="{k}{r}"><f>1+1</f><v>{float(v)!r}</v></c>'
                isi += "</row>"
            z.writestr(f"xl/worksheets/s{i}.xml", f'<worksheet xmlns="{ns["m"]}"><sheetData>{isi}</sheetData></worksheet>')


class Membandingkan(unittest.TestCase):
    def setUp(self):
        self.tmp = tempfile.TemporaryDirectory()
        self.kantor = Path(self.tmp.name) / "k"
        shutil.copytree(SINI / "kantor-uji", self.kantor)
        self.t = h.Triwulan(h.Kantor(self.kantor, 2025), 3)
        self.data = self.kantor / "keluar/2025/TW3/data"
        self.data.mkdir(parents=True)
        self.tulis(lambda nama, b: None)

    def tearDown(self):
        self.tmp.cleanup()

    def tulis(self, ubah):
        """Writes what the program should have written, after `ubah` has spoiled it."""
        for nama, kolom, isi in (("capaian", self.t.KOLOM_CAPAIAN, self.t.capaian()),
                                 ("rekap", self.t.KOLOM_REKAP, self.t.rekap())):
            with open(self.data / f"{nama}.csv", "w", newline="") as f:
                w = csv.writer(f, delimiter=";", lineterminator="\n")
                w.writerow(kolom)
                for b in isi:
                    ubah(nama, b)
                    w.writerow(["" if (v := b[k]) is None else f"{float(v):.10f}" if isinstance(v, F) else v for k in kolom])
        e = self.t.e81()
        e81 = [{"A": "Formulir E.81"}]
        for b in e["baris"]:
            ubah("E.81", b)
            e81 += [{k: v for k, v in b.items() if len(k) == 1}, {"C": "baris judul"}]
        e81.append({"A": "JUMLAH", **e["jumlah"]})
        e81.append({"A": "Rata-rata capaian kinerja (%)", **e["rata"]})
        e["predikat"]["S"] += " (sementara)"
        e81.append({"A": "Predikat kinerja", **e["predikat"]})
        lembar = {"E.81": e81, "Capaian": [
            {"A": b["indikator"], "Z": b["predikat"],
             **dict(zip("BCDEFGHI", [b[k] for k in b if k.startswith("capaian_")] + list(self.t.persen_rupiah(b).values())))}
            for b in self.t.baris]}
        tulis_xlsx(self.data.parent / "Monev_X_2025_TW3.xlsx", lembar)

    def jalankan(self):
        keluar = io.StringIO()
        with contextlib.redirect_stdout(keluar):
            kode = bandingkan.main([str(self.kantor), "--tahun", "2025", "--triwulan", "3",
                                    "--lewati", "emonev", "--lewati", "lembar-rinci"])
        return kode, keluar.getvalue()

    def test_sama(self):
        kode, teks = self.jalankan()
        self.assertEqual(kode, 0, teks)
        self.assertIn("0 berbeda, 0 tidak ditemukan", teks)

    def test_berbeda(self):
        def ubah(nama, b):
            if nama == "capaian" and b["kode"] == "7.01.01.2.01.0007":
                b["capaian_sd"] += F(1, 1000)
            if nama == "rekap" and b["tingkat"] == "opd":
                b["pagu"] = None
            if nama == "E.81" and b["kode"] == "7.01.02":
                b["W"] = F(1)
        self.tulis(ubah)
        kode, teks = self.jalankan()
        self.assertEqual(kode, 1, teks)
        self.assertIn("capaian.csv, sub_kegiatan/7.01.01.2.01.0007/1/umum, capaian_sd: diharapkan 97.87234043, "
                      "tertulis 97.87334043", teks)
        self.assertIn("rekap.csv, opd, pagu: diharapkan 6100.5, tertulis (kosong)", teks)
        self.assertIn("E.81, 7.01.02#1/umum", teks)
        self.assertIn(" 3 berbeda, 0 tidak ditemukan", teks)

    def test_tidak_ditemukan(self):
        (self.data / "rekap.csv").unlink()
        self.assertEqual(self.jalankan()[0], 2)


if __name__ == "__main__":
    unittest.main()
