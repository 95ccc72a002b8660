import TableModel

/// The words that a workbook adds to a document's own, in the document's language.
struct Words {
    var language: MessageLanguage
    var contents, repairs, findings: String
    var document, pages, tables: String
    var sheet, title, form, department, unit, rows, columns, evidence, confidence, range, cell, page: String
    var rule, before, after, because: String
    var severity, code, message, cause: String
    var repaired, doubtful, hidden, none: String

    /// Chinese where a table holds Chinese characters, else English.
    static func choose(for document: Document) -> Words {
        let isChinese = document.tables.contains { table in
            ([table.title] + table.cells.map(\.text)).contains { text in
                text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
            }
        }
        return isChinese ? chinese : english
    }

    private static let english = Words(
        language: .english, contents: "Contents", repairs: "Repairs", findings: "Findings", document: "Document",
        pages: "Pages",
        tables: "Tables", sheet: "Sheet", title: "Title", form: "Form", department: "Department", unit: "Unit",
        rows: "Rows", columns: "Columns", evidence: "Evidence", confidence: "Confidence", range: "Cells", cell: "Cell",
        page: "Page", rule: "Rule", before: "Before", after: "After", because: "Because", severity: "Severity",
        code: "Kind", message: "Message", cause: "Cause", repaired: "Repaired", doubtful: "Doubtful",
        hidden: "Not shown on the page", none: "None")

    private static let chinese = Words(
        language: .chinese, contents: "目录", repairs: "修复记录", findings: "问题清单", document: "文件", pages: "页码",
        tables: "表格数",
        sheet: "工作表", title: "标题", form: "表号", department: "部门", unit: "单位", rows: "行数", columns: "列数",
        evidence: "依据", confidence: "置信度", range: "区域", cell: "单元格", page: "页", rule: "规则", before: "修复前",
        after: "修复后", because: "理由", severity: "级别", code: "类别", message: "说明", cause: "可能原因", repaired: "已修复",
        doubtful: "存疑", hidden: "页面上未显示", none: "无")
}
