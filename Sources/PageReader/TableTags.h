// The tables that a document's structure tags name, cut into pages.
#ifndef REGRID_TABLE_TAGS_H
#define REGRID_TABLE_TAGS_H

#include <cstddef>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include <Object.h>

#include "PageReader.h"

class PDFDoc;

class TableTags
{
public:
    // No tables where there is no structure tree.
    explicit TableTags(PDFDoc &document);

    // The part of the tables that lies on one page.
    struct Part
    {
        std::vector<regrid_tagged_cell> cells;
        std::map<int, int> cellOfContent; // by marked-content id, an index into `cells`
    };

    // What lies on the page; null for nothing. Reads the tables of the marked contents with the given ids where the tree
    // says which element each belongs to, and else, once, the whole tree.
    const Part *part(Ref page, const std::set<int> &contents);

private:
    struct Cell
    {
        regrid_tagged_cell shape {};
        std::vector<std::pair<Ref, int>> contents; // page and marked-content id
    };
    using Row = std::vector<Cell>;
    using Table = std::vector<Row>;

    // What a part of the tree lies in.
    struct Place
    {
        Ref page = Ref::INVALID();
        Table *table = nullptr;
        Row *row = nullptr;
        Cell *cell = nullptr;
        int depth = 0;
    };

    enum class Role { table, row, heading, cell, other };

    void readTable(const Object &reference);
    void readChildren(const Object &element, Place place);
    bool isNew(const Object &child);
    void readChild(const Object &child, Place place);
    static void keepContent(const Object &identifier, const Place &place);
    void readElement(const Object &element, Place place);
    Role roleOf(const Object &element) const;
    int spanOf(const Object &element, const char *name) const;
    void keepTable(Table &table);

    Object root, roleMap, classMap;
    bool isWhole = false;           // whether the whole tree is read
    std::map<int, Ref> tables;      // by the object numbers of elements, the table that each lies in; invalid for none
    std::set<int> seen; // object numbers: each is read once, whatever circles a tree makes
    size_t visited = 0;
    int tableCount = 0;
    std::map<Ref, Part> parts;
};

#endif
