CREATE TABLE documents (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);
CREATE TABLE pages (
    document_id INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    number INTEGER NOT NULL, width REAL NOT NULL, height REAL NOT NULL,
    PRIMARY KEY (document_id, number)
) WITHOUT ROWID;
CREATE TABLE tables (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    name TEXT NOT NULL, title TEXT NOT NULL, form TEXT NOT NULL, department TEXT NOT NULL, unit TEXT NOT NULL,
    notes TEXT NOT NULL, evidence TEXT NOT NULL, confidence REAL NOT NULL,
    "rows" INTEGER NOT NULL, "columns" INTEGER NOT NULL, header_rows INTEGER NOT NULL,
    UNIQUE (document_id, name)
);
CREATE TABLE regions (
    table_id INTEGER NOT NULL REFERENCES tables ON DELETE CASCADE,
    position INTEGER NOT NULL, page INTEGER NOT NULL,
    x0 REAL NOT NULL, y0 REAL NOT NULL, x1 REAL NOT NULL, y1 REAL NOT NULL,
    PRIMARY KEY (table_id, position)
) WITHOUT ROWID;
CREATE TABLE headings (
    table_id INTEGER NOT NULL REFERENCES tables ON DELETE CASCADE,
    "column" INTEGER NOT NULL, path TEXT NOT NULL,
    PRIMARY KEY (table_id, "column")
) WITHOUT ROWID;
CREATE TABLE cells (
    id INTEGER PRIMARY KEY,
    table_id INTEGER NOT NULL REFERENCES tables ON DELETE CASCADE,
    "row" INTEGER NOT NULL, "column" INTEGER NOT NULL, row_span INTEGER NOT NULL, column_span INTEGER NOT NULL,
    text TEXT NOT NULL, hidden TEXT NOT NULL, raw TEXT,
    kind TEXT NOT NULL CHECK (kind IN ('blank', 'text', 'code', 'label', 'figure', 'checkbox', 'unknown')),
    value TEXT, number REAL, unit TEXT,
    page INTEGER NOT NULL, x0 REAL NOT NULL, y0 REAL NOT NULL, x1 REAL NOT NULL, y1 REAL NOT NULL,
    UNIQUE (table_id, "row", "column")
);
CREATE INDEX cells_by_text ON cells (text);
CREATE INDEX cells_by_number ON cells (number) WHERE number IS NOT NULL;
CREATE TABLE repairs (
    cell_id INTEGER NOT NULL REFERENCES cells ON DELETE CASCADE,
    position INTEGER NOT NULL, rule TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL, because TEXT NOT NULL,
    PRIMARY KEY (cell_id, position)
) WITHOUT ROWID;
CREATE TABLE paragraphs (
    document_id INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    position INTEGER NOT NULL, page INTEGER NOT NULL, text TEXT NOT NULL,
    PRIMARY KEY (document_id, position)
) WITHOUT ROWID;
CREATE TABLE findings (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    severity TEXT NOT NULL, code TEXT NOT NULL, message TEXT NOT NULL, page INTEGER, "table" TEXT, cause TEXT
);
CREATE INDEX findings_by_document ON findings (document_id);
CREATE TABLE finding_cells (
    finding_id INTEGER NOT NULL REFERENCES findings ON DELETE CASCADE,
    position INTEGER NOT NULL, "table" TEXT NOT NULL, "row" INTEGER NOT NULL, "column" INTEGER NOT NULL,
    page INTEGER NOT NULL,
    PRIMARY KEY (finding_id, position)
) WITHOUT ROWID;
CREATE VIEW figures AS
SELECT documents.name AS document, tables.name AS "table", tables.title, tables.form, tables.department,
    cells.page, cells."row", cells."column", headings.path AS heading,
    (SELECT other.text FROM cells AS other
        WHERE other.table_id = cells.table_id AND other."column" < cells."column" AND other.kind IN ('text', 'unknown')
        AND other."row" <= cells."row" AND other."row" + other.row_span > cells."row" AND other.text <> ''
        ORDER BY other."column" DESC LIMIT 1) AS name,
    (SELECT other.text FROM cells AS other
        WHERE other.table_id = cells.table_id AND other."column" < cells."column" AND other.kind = 'code'
        AND other."row" = cells."row" ORDER BY other."column" DESC LIMIT 1) AS code,
    cells.text, cells.value, cells.number, cells.unit, cells.raw IS NOT NULL AS repaired
FROM cells
JOIN tables ON tables.id = cells.table_id
JOIN documents ON documents.id = tables.document_id
LEFT JOIN headings ON headings.table_id = cells.table_id AND headings."column" = cells."column"
WHERE cells.kind = 'figure';
CREATE VIEW wide AS
SELECT documents.name AS document, tables.name AS "table", tables.title, cells."row",
    cells."row" < tables.header_rows AS header,
    max(CASE cells."column" WHEN 0 THEN cells.text END) AS c0,
    max(CASE cells."column" WHEN 1 THEN cells.text END) AS c1,
    max(CASE cells."column" WHEN 2 THEN cells.text END) AS c2,
    max(CASE cells."column" WHEN 3 THEN cells.text END) AS c3,
    max(CASE cells."column" WHEN 4 THEN cells.text END) AS c4,
    max(CASE cells."column" WHEN 5 THEN cells.text END) AS c5,
    max(CASE cells."column" WHEN 6 THEN cells.text END) AS c6,
    max(CASE cells."column" WHEN 7 THEN cells.text END) AS c7,
    max(CASE cells."column" WHEN 8 THEN cells.text END) AS c8,
    max(CASE cells."column" WHEN 9 THEN cells.text END) AS c9,
    max(CASE cells."column" WHEN 10 THEN cells.text END) AS c10,
    max(CASE cells."column" WHEN 11 THEN cells.text END) AS c11,
    max(CASE cells."column" WHEN 12 THEN cells.text END) AS c12,
    max(CASE cells."column" WHEN 13 THEN cells.text END) AS c13,
    max(CASE cells."column" WHEN 14 THEN cells.text END) AS c14,
    max(CASE cells."column" WHEN 15 THEN cells.text END) AS c15,
    max(CASE cells."column" WHEN 16 THEN cells.text END) AS c16,
    max(CASE cells."column" WHEN 17 THEN cells.text END) AS c17,
    max(CASE cells."column" WHEN 18 THEN cells.text END) AS c18,
    max(CASE cells."column" WHEN 19 THEN cells.text END) AS c19,
    max(CASE cells."column" WHEN 20 THEN cells.text END) AS c20,
    max(CASE cells."column" WHEN 21 THEN cells.text END) AS c21,
    max(CASE cells."column" WHEN 22 THEN cells.text END) AS c22,
    max(CASE cells."column" WHEN 23 THEN cells.text END) AS c23,
    json_group_object(cells."column", cells.text) AS texts
FROM cells
JOIN tables ON tables.id = cells.table_id
JOIN documents ON documents.id = tables.document_id
GROUP BY tables.id, cells."row";
