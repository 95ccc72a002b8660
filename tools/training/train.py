"""Trains the judges of Sources/TableLayout/Judging from documents with exact truth.

    tools/train CORPUS… -o Sources/JudgeWeights/judges.bin [--report FILE] [--work DIR]

A corpus is a folder with ``pdfs/NAME.pdf`` and ``truth/NAME.json`` (the format of tools/tablegen). Each judge is trained
on what the judges before it say of documents whose style or source they have not seen (cross-fitting over five folds of
whole groups), so that all figures of the report are of unseen styles and sources. The same corpora give the same bytes.
"""
import argparse
import base64
import collections
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import lightgbm as lgb
import numpy as np

import labels as truth
import weights
from corpora import Labels, load_corpus

FOLDS = 5
SEED = 20261125
PARAMETERS = dict(
    objective="binary", num_leaves=20, learning_rate=0.09, min_data_in_leaf=40, lambda_l2=5.0, feature_fraction=0.6,
    bagging_fraction=0.8, bagging_freq=1, max_bin=63, verbose=-1, num_threads=2, seed=SEED, deterministic=True,
    force_row_wise=True)
READING_PARAMETERS = dict(PARAMETERS, num_leaves=8, learning_rate=0.05, min_data_in_leaf=25, lambda_l2=10.0, feature_fraction=0.5)
TREES = 150
READING_TREES = 220

# A stage of the survey, the questions that are trained on it, and how each is answered from the truth.
STAGES = [
    ("gap", {"gap": truth.gap}),
    ("run", {"role": truth.role, "header": truth.header}),
    ("stacked", {"cell": truth.cell, "stacked": truth.together}),
    ("beside", {"beside": truth.together}),
    ("column", {"column": truth.column}),
    ("row", {"row": truth.row}),
    ("across", {"across": truth.across}),
    ("down", {"down": truth.down}),
    ("drawn", {"drawn": truth.whole}),
    ("whole", {"table": truth.table, "whole": truth.whole}),
]

# What a person expects of a feature: more of it speaks for (+1) or against (-1) the answer.
SIGNS = {
    "gap": {"gap": 1, "rank": 1, "upright rule": 1, "crossed up 3": -1, "crossed down 3": -1},
    "cell": {"rule between": -1, "fill edges between": -1},
    "stacked": {"role upper": 1, "role lower": 1, "least role between": 1},
    "beside": {"role left": 1, "role right": 1},
    "column": {"sum of odds": 1, "body crossings": -1, "share ruled": 1},
    "row": {"rule": 1},
    "drawn": {"evenly parted rows": -1, "value gaps": -1, "crossing words": -1},
    "whole": {"least column": 1, "doubt of columns": 1, "doubt of rows": 1, "doubt of spans": 1},
}


class Part:
    def __init__(self, data, words):
        self.words = words
        self.groups = data["groups"]
        self.keys = np.array(data["keys"] or np.zeros((0, 1)), float)
        self.names = data["names"]
        self.slots = data["slots"]
        self.table = data.get("table")
        floats = np.frombuffer(base64.b64decode(data["features"]), "<f4")
        self.features = floats.reshape(-1, len(self.names)) if self.names else np.zeros((0, 0), np.float32)


def survey(program, stage, judges, documents, out):
    """Runs the program over documents in two processes; yields (document, page, words, parts)."""
    halves = [documents[0::2], documents[1::2]]
    files = [out.with_suffix(f".{n}") for n in range(2)]
    running = [subprocess.Popen([program, stage, judges, file, *[d.pdf for d in half]])
               for half, file in zip(halves, files) if half]
    if any(process.wait() for process in running):
        sys.exit(f"tools/train: the survey of stage {stage} failed")
    for half, file in zip(halves, files):
        if not half:
            continue
        with file.open() as lines:
            for document, line in zip(half, lines):
                for page in json.loads(line):
                    words = np.array(page["words"], float).reshape(-1, 4)
                    yield document, page, words, [Part(p, words) for p in page["parts"]]
        file.unlink()


def fold_groups(documents):
    """Whole groups in folds, those of a corpus spread evenly."""
    groups = sorted({(d.corpus, d.group) for d in documents})
    rng = np.random.RandomState(SEED)
    by_corpus = collections.defaultdict(list)
    for corpus, group in groups:
        by_corpus[corpus].append(group)
    fold = {}
    for corpus in sorted(by_corpus):
        for index, group in enumerate(rng.permutation(by_corpus[corpus])):
            fold.setdefault(str(group), (index + len(corpus)) % FOLDS)
    return [fold[d.group] for d in documents]


def fit(question, features, answers, sample_weights, names):
    is_reading = question in ("drawn", "table", "whole")
    signs = SIGNS.get(question, {})
    parameters = dict(READING_PARAMETERS if is_reading else PARAMETERS)
    if signs:
        parameters["monotone_constraints"] = [signs.get(n, 0) for n in names]
    data = lgb.Dataset(features, answers, weight=sample_weights, free_raw_data=True)
    return lgb.train(parameters, data, READING_TREES if is_reading else TREES)


def describe(question, answers, odds):
    said = odds > 0
    right = answers > 0
    hits = (said & right).sum()
    return dict(question=question, places=int(len(answers)), yes=round(float(right.mean()), 4),
                precision=round(float(hits / max(said.sum(), 1)), 4), recall=round(float(hits / max(right.sum(), 1)), 4),
                errors=round(float((said != right).mean()), 4))


def calibration(probabilities, answers, bounds=(0, 0.1, 0.3, 0.5, 0.7, 0.9, 0.97, 1.001)):
    rows = []
    for low, high in zip(bounds, bounds[1:]):
        inside = (probabilities >= low) & (probabilities < high)
        if inside.any():
            rows.append(dict(rated=[low, min(high, 1)], readings=int(inside.sum()),
                             mean=round(float(probabilities[inside].mean()), 3), right=round(float(answers[inside].mean()), 3)))
    return rows


class Training:
    def __init__(self, program, documents, work):
        self.program, self.documents, self.work = program, documents, work
        self.fold = fold_groups(documents)
        self.corpora = {name: number for number, name in enumerate(sorted({d.corpus for d in documents}))}
        self.by_fold = [{} for _ in range(FOLDS)]
        self.models = {}
        self.report = []
        self.read_tables = collections.defaultdict(list)

    def write_fold_judges(self):
        paths = []
        for k, models in enumerate(self.by_fold):
            path = self.work / f"fold{k}.bin"
            weights.write(path, models, "")
            paths.append(path)
        return paths

    def collect(self, stage, questions):
        """Features, answers by question, fold and weight of each place, all documents surveyed by what has not seen them."""
        rows = collections.defaultdict(lambda: ([], [], [], [], []))
        names = None
        corpora = self.corpora
        for k, judges in enumerate(self.write_fold_judges()):
            mine = [d for d, f in zip(self.documents, self.fold) if f == k]
            for document, page, words, parts in survey(self.program, stage, judges, mine, self.work / f"survey{k}"):
                if page["page"] in document.unknown:
                    continue
                tables = document.pages.get(page["page"], [])
                found = Labels(words, tables, page["height"])
                right = [t for r in document.readings for t in r if t["page"] == page["page"]]
                for part in parts:
                    if not len(part.features):
                        continue
                    names = part.names
                    part.right = right
                    for question, answer in questions.items():
                        answers = answer(part, found, part.features)
                        known = answers >= 0
                        lists = rows[question]
                        lists[0].append(part.features[known])
                        lists[1].append(answers[known])
                        lists[2].append(np.full(known.sum(), k))
                        lists[4].append(np.full(known.sum(), corpora[document.corpus]))
                        each = document.weight
                        if stage in ("across", "down"):
                            # A cell with many choices counts as much as one with few.
                            numbers = part.keys[known][:, 0].astype(int)
                            counts = np.bincount(numbers) if len(numbers) else np.zeros(1)
                            lists[3].append(each * 3.0 / np.maximum(3, counts[numbers]))
                        else:
                            lists[3].append(np.full(known.sum(), each))
        return rows, names

    def train_stage(self, stage, questions):
        started = time.time()
        rows, names = self.collect(stage, questions)
        for question in questions:
            features, answers, fold, each, corpus = (np.concatenate(q) for q in rows[question])
            odds = np.zeros(len(answers))
            for k in range(FOLDS):
                model = fit(question, features[fold != k], answers[fold != k], each[fold != k], names)
                self.by_fold[k][question] = model
                if (fold == k).any():
                    odds[fold == k] = np.clip(model.predict(features[fold == k], raw_score=True), -8, 8)
            self.models[question] = fit(question, features, answers, each, names)
            line = describe(question, answers, odds)
            line["errors by corpus"] = {
                name: round(float(((odds > 0) != (answers > 0))[corpus == number].mean()), 4)
                for name, number in self.corpora.items() if (corpus == number).any()}
            gains = self.models[question].feature_importance("gain")
            best = np.argsort(-gains)[:6]
            line["most used"] = {names[i]: round(float(gains[i] / gains.sum()), 3) for i in best}
            if question in ("drawn", "table", "whole"):
                line["calibration"] = calibration(1 / (1 + np.exp(-odds)), answers)
            self.report.append(line)
            print(json.dumps(line, ensure_ascii=False), round(time.time() - started), "s", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("corpora", nargs="+", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--program", required=True, help="the built judge survey")
    parser.add_argument("--report", type=Path)
    parser.add_argument("--work", type=Path)
    parser.add_argument("--doubts", type=Path, help="JSON: corpus -> leftOut (names), withoutHeaders (kinds), groups (name -> source)")
    parser.add_argument("--weight", action="append", default=[], metavar="CORPUS=W", help="how much a corpus counts, 1")
    arguments = parser.parse_args()
    given = dict(w.split("=") for w in arguments.weight)
    known_doubts = json.loads(arguments.doubts.read_text()) if arguments.doubts else {}
    documents = []
    for path in arguments.corpora:
        doubts = known_doubts.get(path.name, {})
        for document in load_corpus(
                path, doubts.get("withoutHeaders", ()), doubts.get("leftOut", ()), doubts.get("groups")):
            document.weight = float(given.get(document.corpus, 1))
            documents.append(document)
    work = arguments.work or Path(tempfile.mkdtemp())
    work.mkdir(parents=True, exist_ok=True)
    training = Training(arguments.program, documents, work)
    for stage, questions in STAGES:
        training.train_stage(stage, questions)
    training.write_fold_judges()
    (work / "folds.json").write_text(json.dumps({d.corpus + "/" + d.name: f for d, f in zip(documents, training.fold)}))
    counts = collections.Counter(d.corpus for d in documents)
    provenance = json.dumps(dict(
        corpora={k: counts[k] for k in sorted(counts)}, seed=SEED, trees=[TREES, READING_TREES], folds=FOLDS,
        judges=[{k: v for k, v in line.items() if k != "most used"} for line in training.report]), ensure_ascii=False)
    size = weights.write(arguments.output, training.models, provenance)
    print(size, "bytes")
    if arguments.report:
        arguments.report.write_text(json.dumps(training.report, indent=1, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
