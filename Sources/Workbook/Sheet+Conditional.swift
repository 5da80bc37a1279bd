import CXlsxWriter

extension Sheet {
  package mutating func conditional(_ range: CellRange, _ rule: ConditionalRule) {
    guard admits(range) else { return }
    let texts = CStrings()
    defer { withExtendedLifetime(texts) {} }
    var record = unsafe lxw_conditional_format()
    switch rule {
    case .value(let comparison, let value, let style):
      guard value.isFinite else { return fail(.notFinite, range.first) }
      unsafe record.type = UInt8(truncatingIfNeeded: LXW_CONDITIONAL_TYPE_CELL.rawValue)
      unsafe record.criteria = comparison.rawValue
      unsafe record.value = value
      unsafe record.format = ledger.format(style)
    case .between(let low, let high, let style):
      guard low.isFinite, high.isFinite else { return fail(.notFinite, range.first) }
      unsafe record.type = UInt8(truncatingIfNeeded: LXW_CONDITIONAL_TYPE_CELL.rawValue)
      unsafe record.criteria = UInt8(truncatingIfNeeded: LXW_CONDITIONAL_CRITERIA_BETWEEN.rawValue)
      unsafe record.min_value = low
      unsafe record.max_value = high
      unsafe record.format = ledger.format(style)
    case .formula(let formula, let style):
      guard formula.utf16.count <= 255, FormulaGate.fault(formula) == nil else {
        return fail(.badFormula, range.first, formula)
      }
      unsafe record.type = UInt8(truncatingIfNeeded: LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
      unsafe record.value_string = texts.add(formula)
      unsafe record.format = ledger.format(style)
    case .dataBar(let color, let minimum, let maximum):
      guard minimum?.isFinite ?? true, maximum?.isFinite ?? true else { return fail(.notFinite, range.first) }
      unsafe record.type = UInt8(truncatingIfNeeded: LXW_CONDITIONAL_DATA_BAR.rawValue)
      unsafe record.bar_color = Style.code(color)
      unsafe record.bar_solid = 1
      if let minimum {
        unsafe record.min_rule_type = UInt8(truncatingIfNeeded: LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
        unsafe record.min_value = minimum
      }
      if let maximum {
        unsafe record.max_rule_type = UInt8(truncatingIfNeeded: LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
        unsafe record.max_value = maximum
      }
    }
    let code = unsafe worksheet_conditional_format_range(
      worksheet, range.first.row.row, range.first.column.column, range.last.row.row, range.last.column.column,
      &record)
    check(code, range.first.row, range.first.column)
  }
}
