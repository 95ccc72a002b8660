#include "TableTags.h"

#include <algorithm>

namespace {

// A bound for hostile files.
const int columnLimit = 1000;

} // namespace

// Gives each cell its slots as HTML does, the first that no cell above reaches into, and each page its rows: a row lies
// on every page that holds contents of it.
void TableTags::keepTable(Table &table)
{
    const int number = tableCount++;
    std::vector<int> reach; // for each column the first row that no cell from above covers
    for (int row = 0; row < static_cast<int>(table.size()); ++row) {
        int column = 0;
        std::set<Ref> pages;
        for (Cell &cell : table[row]) {
            while (column < static_cast<int>(reach.size()) && reach[column] > row) {
                ++column;
            }
            regrid_tagged_cell &shape = cell.shape;
            shape.table = number;
            shape.row = row;
            shape.column = column;
            shape.row_span = std::min(shape.row_span, static_cast<int>(table.size()) - row);
            shape.column_span = std::min(shape.column_span, columnLimit);
            column += shape.column_span;
            if (column > columnLimit) {
                return;
            }
            reach.resize(std::max(reach.size(), static_cast<size_t>(column)));
            for (int covered = shape.column; covered < column; ++covered) {
                reach[covered] = std::max(reach[covered], row + shape.row_span);
            }
            for (const auto &content : cell.contents) {
                pages.insert(content.first);
            }
        }
        for (const Ref page : pages) {
            Part &part = parts[page];
            for (const Cell &cell : table[row]) {
                for (const auto &content : cell.contents) {
                    if (content.first == page) {
                        part.cellOfContent.emplace(content.second, static_cast<int>(part.cells.size()));
                    }
                }
                part.cells.push_back(cell.shape);
            }
        }
    }
}
