/// What stays allowed on a protected sheet. There is no password: it keeps hands off, not thieves.
package struct Protection: Hashable, Sendable {
  package var selectLocked = true
  package var formatCells = false
  package var formatColumns = false
  package var formatRows = false
  package var insertRows = false
  package var deleteRows = false
  package var sort = false
  package var autofilter = false

  package init() {}

  package init(_ change: (inout Protection) -> Void) {
    change(&self)
  }
}
