"""Reads and writes the file of weights that Sources/TableLayout/Judging reads."""
import struct

import numpy as np


def nodes_of(tree):
    """The nodes of a LightGBM tree in preorder and its leaves; links as the file has them."""
    nodes, leaves = [], []

    def visit(node):
        if "split_feature" not in node:
            leaves.append(node["leaf_value"])
            return -len(leaves)
        index = len(nodes)
        nodes.append(None)
        left = visit(node["left_child"])
        right = visit(node["right_child"])
        threshold = np.float32(node["threshold"])
        if float(threshold) > node["threshold"]:           # the largest float that still goes left
            threshold = np.nextafter(threshold, np.float32(-np.inf))
        nodes[index] = (node["split_feature"], left, right, threshold)
        return index

    visit(tree)
    return nodes, leaves


def encode_model(model):
    dump = model.dump_model()
    trees = [nodes_of(t["tree_structure"]) for t in dump["tree_info"]]
    out = [struct.pack("<HH", dump["max_feature_idx"] + 1, len(trees))]
    for nodes, leaves in trees:
        out.append(struct.pack("<H", len(nodes)))
        out += [struct.pack("<Hhhf", *node) for node in nodes]
        out += [struct.pack("<f", leaf) for leaf in leaves]
    return b"".join(out)


def write(path, models, provenance):
    """``models``: question -> LightGBM model."""
    text = provenance.encode()
    out = [b"RGJ1", struct.pack("<I", len(text)), text, struct.pack("<H", len(models))]
    for question, model in models.items():
        out += [struct.pack("<H", len(question)), question.encode(), encode_model(model)]
    data = b"".join(out)
    path.write_bytes(data)
    return len(data)
