// The ways up a structure tree: from the marked contents of a page to their elements, and from there to the page.
#ifndef REGRID_PARENT_TREE_H
#define REGRID_PARENT_TREE_H

#include <Object.h>

// A bound for hostile files; real trees are about 10 deep.
const int depthLimit = 100;

// The elements that the marked contents of a page belong to, by id: the entry of a number tree; null for none.
Object elementsOf(const Object &tree, int key, int depth = 0);

// The page that the contents of an element lie on unless they say otherwise.
Ref pageOf(const Object &element);

#endif
