/// What the file says about itself. `created` is part of the bytes: the same input gives the same file.
package struct DocumentProperties: Hashable, Sendable {
  package var title: String
  package var subject: String
  package var author: String
  package var company: String
  package var comments: String
  /// Written as midnight UTC; from 1970-01-02 on.
  package var created: CivilDate

  package init(
    title: String = "", subject: String = "", author: String = "", company: String = "", comments: String = "",
    created: CivilDate
  ) {
    self.title = title
    self.subject = subject
    self.author = author
    self.company = company
    self.comments = comments
    self.created = created
  }
}
