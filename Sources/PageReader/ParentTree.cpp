#include "ParentTree.h"

Object elementsOf(const Object &tree, int key, int depth)
{
    if (!tree.isDict() || key < 0 || depth > depthLimit) {
        return Object(objNull);
    }
    const Object numbers = tree.dictLookup("Nums");
    for (int i = 0; numbers.isArray() && i + 1 < numbers.arrayGetLength(); i += 2) {
        const Object number = numbers.arrayGet(i);
        if (number.isInt() && number.getInt() == key) {
            return numbers.arrayGet(i + 1);
        }
    }
    const Object kids = tree.dictLookup("Kids");
    for (int i = 0; kids.isArray() && i < kids.arrayGetLength(); ++i) {
        const Object kid = kids.arrayGet(i);
        const Object limits = kid.isDict() ? kid.dictLookup("Limits") : Object(objNull);
        if (limits.isArray() && limits.arrayGetLength() == 2) {
            const Object first = limits.arrayGet(0), last = limits.arrayGet(1);
            if (first.isInt() && last.isInt() && first.getInt() <= key && key <= last.getInt()) {
                return elementsOf(kid, key, depth + 1);
            }
        }
    }
    return Object(objNull);
}

Ref pageOf(const Object &element)
{
    Object ancestor = element.copy();
    for (int depth = 0; depth < depthLimit && ancestor.isDict(); ++depth) {
        const Object &page = ancestor.dictLookupNF("Pg");
        if (page.isRef()) {
            return page.getRef();
        }
        ancestor = ancestor.dictLookup("P");
    }
    return Ref::INVALID();
}
