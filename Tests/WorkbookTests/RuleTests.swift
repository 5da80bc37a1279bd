import Testing

@testable import Workbook

@Suite struct RuleTests {
  @Test func validationsReferToRanges() throws {
    let file = try written { sheet in
      sheet.validation(
        CellRange(1, 0, 9, 0),
        Validation(
          .list(sheet: "Jum'at", range: CellRange(0, 0, 40, 0)), inputTitle: String(repeating: "judul ", count: 20),
          inputMessage: String(repeating: "é", count: 400), errorMessage: "=Pilih dari daftar"))
      sheet.validation(CellRange(1, 1, 9, 1), Validation(.decimal(0, nil), errorMessage: "Isi angka"))
      sheet.validation(CellRange(1, 2, 9, 2), Validation(.integer(0, 100), severity: .warning))
      sheet.validation(CellRange(1, 3, 9, 3), Validation(.textLength(200)))
      sheet.validation(CellRange(1, 4, 9, 4), Validation(.formula("=B2>A2")))
    }
    #expect(file.sheet.contains("<formula1>'Jum''at'!$A$1:$A$41</formula1>"))
    #expect(file.sheet.contains("é…\""))
    #expect(file.sheet.contains("dataValidations count=\"5\""))
    #expect(file.sheet.contains("error=\"=Pilih dari daftar\""))
    #expect(file.sheet.contains("<dataValidation type=\"list\" allowBlank") && !file.sheet.contains("showDropDown"))
    #expect(file.sheet.contains("allowBlank=\"1\" showInputMessage=\"1\" showErrorMessage=\"1\""))
  }

  @Test func conditionsReachTheSheet() throws {
    let file = try written { sheet in
      let red = sheet.style(
        Style {
          $0.fill = 0xFFC7CE; $0.color = 0x9C0006
        })
      let range = CellRange(0, 0, 9, 0)
      sheet.conditional(range, .value(.less, 50, red))
      sheet.conditional(range, .between(50, 60, red))
      sheet.conditional(range, .formula("=$B1=\"\"", red))
      sheet.dataBar(range, color: 0x63BE7B, maximum: 100)
    }
    #expect(file.sheet.contains("operator=\"lessThan\"") && file.sheet.contains("<formula>50</formula>"))
    #expect(file.sheet.contains("<formula>$B1=\"\"</formula>"))
    #expect(file.sheet.contains("<dataBar>") || file.sheet.contains("x14:dataBar"))
    #expect(
      file["xl/styles.xml"].contains("<dxfs count=\"3\">") || file["xl/styles.xml"].contains("<dxfs count=\"1\">"))
  }

  @Test func protectionNotesAndLinks() throws {
    let file = try written { sheet in
      let open = sheet.style(Style { $0.locked = false })
      sheet.text(0, 0, "isi", open)
      sheet.protect(Protection { $0.formatRows = true })
      sheet.note(0, 0, "Isi & kirim", author: "monev")
      sheet.link(1, 0, toSheet: "E.81", cell: Cell(4, 2), text: "ke sel", open)
      sheet.text(2, 0, "0123", .plain)
      sheet.ignoreNumbersAsText([CellRange(2, 0, 9, 0), CellRange(0, 3, 9, 3)])
      sheet.richText(3, 0, [TextRun("tebal ", open), TextRun("", open), TextRun("biasa", .plain)], .plain)
    }
    #expect(file.sheet.contains("<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatRows=\"0\"/>"))
    #expect(file["xl/styles.xml"].contains("<protection locked=\"0\"/>"))
    #expect(file["xl/comments1.xml"].contains("Isi &amp; kirim"))
    #expect(file.sheet.contains("<hyperlink ref=\"A2\" location=\"'E.81'!C5\" display=\"ke sel\"/>"))
    #expect(file.sheet.contains("<ignoredError sqref=\"A3:A10 D1:D10\" numberStoredAsText=\"1\"/>"))
    #expect(file.strings.contains("tebal </t>"))
  }

  @Test func stylesAreInternedByValue() throws {
    let file = try written { sheet in
      let first = sheet.style(
        Style {
          $0.bold = true; $0.fill = 0
        })
      #expect(
        sheet.style(
          Style().with {
            $0.fill = 0; $0.bold = true
          }) == first)
      #expect(sheet.style(Style()) == .plain)
      sheet.text(0, 0, "x", first)
      sheet.number(
        1, 0, 12,
        sheet.style(
          Style {
            $0.numberFormat = "#,##0 \"Dokumen\""; $0.rotation = 90; $0.wrap = true
          }))
    }
    let styles = file["xl/styles.xml"]
    #expect(styles.contains("<name val=\"Arial\"/>") && styles.contains("rgb=\"FF000000\""))
    #expect(styles.contains("formatCode=\"#,##0 &quot;Dokumen&quot;\""))
    #expect(styles.contains("textRotation=\"90\"") && styles.contains("wrapText=\"1\""))
  }
}
