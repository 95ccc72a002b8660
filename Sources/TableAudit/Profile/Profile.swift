/// What is known of one family of documents: its forms, what they call things, and the sums between them.
///
/// Profiles are data, written in JSON5. Texts are compared without blanks, and quotation marks count as the same.
public struct Profile: Hashable, Sendable, Decodable {
    /// The name by which it is chosen, such as `cn-final-accounts`.
    public var name: String
    /// What it is for, in a sentence.
    public var about: String
    /// How many of its forms a document must hold to be taken for one of the family.
    public var minimumForms: Int
    /// The forms of the family.
    public var forms: [Form]
    /// The sums that hold within and between forms.
    public var relations: [ProfileRelation]
    /// What the running text says about figures of the forms.
    public var sentences: [Sentence]
    /// How the running text speaks of single lines; nil where it does not.
    public var items: Items?
    /// A regular expression whose first group is the department in the running text; nil where tables name it.
    public var department: String?
    /// Words in the notes of a form that declare it empty on purpose.
    public var emptyWords: [String]
    /// The names of codes, by code; a different name in a document is worth a look.
    public var classification: [String: String]
    /// The built-in lists of codes whose names are added to `classification`.
    public var uses: [String]

    private enum CodingKeys: CodingKey {
        case name, about, minimumForms, forms, relations, sentences, items, department, emptyWords, classification, uses
    }

    /// Reads a profile; only `name` and `forms` are needed, and `minimumForms` is 1 unless given.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        name = try values.decode(String.self, forKey: .name)
        about = try values.decodeIfPresent(String.self, forKey: .about) ?? ""
        minimumForms = try values.decodeIfPresent(Int.self, forKey: .minimumForms) ?? 1
        forms = try values.decode([Form].self, forKey: .forms)
        relations = try values.decodeIfPresent([ProfileRelation].self, forKey: .relations) ?? []
        sentences = try values.decodeIfPresent([Sentence].self, forKey: .sentences) ?? []
        items = try values.decodeIfPresent(Items.self, forKey: .items)
        department = try values.decodeIfPresent(String.self, forKey: .department)
        emptyWords = try values.decodeIfPresent([String].self, forKey: .emptyWords) ?? []
        classification = try values.decodeIfPresent([String: String].self, forKey: .classification) ?? [:]
        uses = try values.decodeIfPresent([String].self, forKey: .uses) ?? []
    }

    /// The locators' forms that the profile does not have, each once; empty for a sound profile.
    public var unknownForms: [String] {
        let known = Set(forms.map(\.id))
        let named = relations.flatMap { $0.left + $0.right } + sentences.flatMap(\.equals)
        return Set(named.map(\.form) + (items.map { [$0.form] } ?? [])).subtracting(known).sorted()
    }

    /// A form, recognised by its title or number.
    public struct Form: Hashable, Sendable, Decodable {
        /// The name that relations use.
        public var id: String
        /// Its titles, without year and department.
        public var titles: [String]
        /// Its printed numbers; asked only where no title fits.
        public var numbers: [String]?
        /// The rows that it must have.
        public var rows: [String]?
    }

    /// A sum: the figures on the left make the figures on the right.
    public struct ProfileRelation: Hashable, Sendable, Decodable {
        /// What it says, for messages.
        public var about: String
        /// The figures of the left side.
        public var left: [Locator]
        /// The figures of the right side.
        public var right: [Locator]
        /// The rows for which it holds; nil for the rows that the locators name.
        public var each: Each?
    }

    /// What a relation is repeated for.
    public enum Each: String, Hashable, Sendable, Decodable {
        /// Every row with the highest level of codes in the first locator's form.
        case codes
        /// Every row of the first locator's form.
        case rows
    }

    /// Where a figure stands.
    public struct Locator: Hashable, Sendable, Decodable {
        /// The form's id.
        public var form: String
        /// The row's labels, any of which may stand there, without numbering; nil in a repeated relation for the
        /// row at hand, found in other forms by its label.
        public var row: [String]?
        /// The column's headers, any of which may stand above it; nil for the first column of figures.
        public var column: [String]?
        /// Whether the figure is taken away instead of added.
        public var minus: Bool?

        /// Makes a locator of a row in a form's first column of figures.
        init(form: String, row: [String]) {
            self.form = form
            self.row = row
        }
    }

    /// A phrase of the running text that a figure follows, and the figure of a form that it must equal.
    public struct Sentence: Hashable, Sendable, Decodable {
        /// The words right before the figure; where several phrases end there the longest counts.
        public var phrase: String
        /// What it must equal; several are added up.
        public var equals: [Locator]
    }

    /// How the running text speaks of lines by their codes' names: `…（类）…（款）…（项）`, then the phrase and the figure.
    public struct Items: Hashable, Sendable, Decodable {
        /// The form whose lines are meant.
        public var form: String
        /// The words right before the figure.
        public var phrase: String
    }
}
