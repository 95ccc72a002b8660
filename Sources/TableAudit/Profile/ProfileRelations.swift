/// The relations of a profile with the figures that they speak of in this document.
///
/// A relation is left out where its first figure or all of one side is not there: a missing form or row is reported by
/// itself.
func findProfileRelations(in forms: Forms) -> [Relation] {
    forms.profile.relations.enumerated().flatMap { number, relation in
        forms.rows(of: relation).compactMap { row -> Relation? in
            let left = relation.left.flatMap { forms.places($0, row: row) }
            let right = relation.right.flatMap { forms.places($0, row: row) }
            guard !left.isEmpty, !right.isEmpty else { return nil }
            return Relation(
                .profile, family: "\(forms.profile.name) \(number)", left: left, right: right,
                claim: .profile(about: relation.about, row: row?.label ?? ""))
        }
    }
}
