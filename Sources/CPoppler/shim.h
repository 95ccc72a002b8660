/* The include paths and libraries of Poppler's C++ core come from pkg-config; only PageReader includes its headers. */
