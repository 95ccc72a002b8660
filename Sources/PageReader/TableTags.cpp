#include "TableTags.h"

#include <algorithm>

#include <PDFDoc.h>
#include <XRef.h>

#include "ParentTree.h"

namespace {

// Bounds for hostile files; real trees have about 1,000 elements a page.
const size_t elementLimit = 1000000;
const int roleLimit = 8;

// An integer among the attributes of one owner or several; 0 for none.
int attribute(const Object &owners, const char *name)
{
    if (owners.isDict()) {
        const Object value = owners.dictLookup(name);
        return value.isInt() ? value.getInt() : 0;
    }
    if (owners.isArray()) {
        for (int i = 0; i < owners.arrayGetLength(); ++i) {
            const Object owner = owners.arrayGet(i);
            if (owner.isDict()) {
                if (const int value = attribute(owner, name)) {
                    return value;
                }
            }
        }
    }
    return 0;
}

} // namespace

TableTags::TableTags(PDFDoc &document)
{
    const Object catalog = document.getXRef()->getCatalog();
    root = catalog.isDict() ? catalog.dictLookup("StructTreeRoot") : Object(objNull);
    if (root.isDict()) {
        roleMap = root.dictLookup("RoleMap");
        classMap = root.dictLookup("ClassMap");
    }
}

const TableTags::Part *TableTags::part(Ref page, const std::set<int> &contents)
{
    if (!root.isDict()) {
        return nullptr;
    }
    const Object content = Object(page).fetch(root.getDict()->getXRef());
    const Object key = content.isDict() ? content.dictLookup("StructParents") : Object(objNull);
    const Object elements = elementsOf(root.dictLookup("ParentTree"), key.isInt() ? key.getInt() : -1);
    if (elements.isArray()) {
        for (const int id : contents) {
            if (id < elements.arrayGetLength() && elements.arrayGetNF(id).isRef()) {
                readTable(elements.arrayGetNF(id));
            }
        }
    } else if (!isWhole) {
        isWhole = true;
        readChildren(root, {});
    }
    const auto found = parts.find(page);
    return found == parts.end() ? nullptr : &found->second;
}

// Reads the innermost table that an element lies in, unless it is read.
void TableTags::readTable(const Object &reference)
{
    std::vector<int> climbed;
    Ref table = Ref::INVALID();
    Object element = reference.copy();
    for (int depth = 0; depth < depthLimit && element.isRef(); ++depth) {
        const Ref current = element.getRef();
        const auto known = tables.find(current.num);
        if (known != tables.end()) {
            table = known->second;
            break;
        }
        climbed.push_back(current.num);
        const Object dict = element.fetch(root.getDict()->getXRef());
        if (!dict.isDict() || ++visited > elementLimit) {
            break;
        }
        if (roleOf(dict) == Role::table) {
            table = current;
            break;
        }
        element = dict.dictLookupNF("P").copy();
    }
    for (const int number : climbed) {
        tables[number] = table;
    }
    if (table == Ref::INVALID() || !seen.insert(table.num).second) {
        return;
    }
    const Object whole = Object(table).fetch(root.getDict()->getXRef());
    Place place;
    place.page = pageOf(whole);
    readElement(whole, place);
}

void TableTags::readChildren(const Object &element, Place place)
{
    if (++place.depth > depthLimit || !isNew(element.dictLookupNF("K"))) {
        return;
    }
    const Object kids = element.dictLookup("K");
    if (!kids.isArray()) {
        readChild(kids, place);
        return;
    }
    for (int i = 0; i < kids.arrayGetLength(); ++i) {
        if (isNew(kids.arrayGetNF(i))) {
            readChild(kids.arrayGet(i), place);
        }
    }
}

bool TableTags::isNew(const Object &child)
{
    return ++visited <= elementLimit && (!child.isRef() || seen.insert(child.getRefNum()).second);
}

void TableTags::readChild(const Object &child, Place place)
{
    if (!child.isDict()) {
        keepContent(child, place);
        return;
    }
    const Object &page = child.dictLookupNF("Pg");
    if (page.isRef()) {
        place.page = page.getRef();
    }
    const Object type = child.dictLookup("Type");
    if (type.isName("MCR")) {
        // The contents of a form XObject count for themselves; the reader knows those of pages only.
        if (child.dictLookupNF("Stm").isNull()) {
            keepContent(child.dictLookup("MCID"), place);
        }
    } else if (!type.isName("OBJR")) {
        readElement(child, place);
    }
}

void TableTags::keepContent(const Object &identifier, const Place &place)
{
    if (place.cell && identifier.isInt() && identifier.getInt() >= 0) {
        place.cell->contents.emplace_back(place.page, identifier.getInt());
    }
}

void TableTags::readElement(const Object &element, Place place)
{
    const Role role = roleOf(element);
    if (role == Role::table) {
        Table table;
        place.table = &table;
        place.row = nullptr;
        place.cell = nullptr;
        readChildren(element, place);
        keepTable(table);
    } else if (role == Role::row && place.table) {
        Row row;
        place.row = &row;
        place.cell = nullptr;
        readChildren(element, place);
        place.table->push_back(std::move(row));
    } else if ((role == Role::cell || role == Role::heading) && place.row) {
        Cell cell;
        cell.shape.row_span = spanOf(element, "RowSpan");
        cell.shape.column_span = spanOf(element, "ColSpan");
        cell.shape.heading = role == Role::heading;
        place.cell = &cell;
        readChildren(element, place);
        place.row->push_back(std::move(cell));
    } else {
        readChildren(element, place);
    }
}

// A standard type keeps its meaning: some producers map Table to Sect and write the rows into it none the less.
TableTags::Role TableTags::roleOf(const Object &element) const
{
    Object type = element.dictLookup("S");
    for (int i = 0; i < roleLimit && type.isName(); ++i) {
        if (type.isName("Table")) {
            return Role::table;
        } else if (type.isName("TR")) {
            return Role::row;
        } else if (type.isName("TH")) {
            return Role::heading;
        } else if (type.isName("TD")) {
            return Role::cell;
        }
        type = roleMap.isDict() ? roleMap.dictLookup(type.getName()) : Object(objNull);
    }
    return Role::other;
}

int TableTags::spanOf(const Object &element, const char *name) const
{
    int span = attribute(element.dictLookup("A"), name);
    const Object classes = element.dictLookup("C");
    if (span == 0 && classMap.isDict()) {
        if (classes.isName()) {
            span = attribute(classMap.dictLookup(classes.getName()), name);
        } else if (classes.isArray()) {
            for (int i = 0; i < classes.arrayGetLength() && span == 0; ++i) {
                const Object one = classes.arrayGet(i);
                span = one.isName() ? attribute(classMap.dictLookup(one.getName()), name) : 0;
            }
        }
    }
    return std::max(span, 1);
}
