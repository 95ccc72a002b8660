"""The accuracy side of tools/bench: regrid and other programs against truth, scored alike."""
import importlib
import importlib.metadata
import json
import pathlib
import subprocess
import sys
import tempfile

COLUMNS = [
    ("adjacency F1", "adjacency_f1", "{:.3f}"), ("TEDS", "teds", "{:.3f}"), ("GriTS_Con", "grits_con", "{:.3f}"),
    ("detection F1", "detection_f1", "{:.3f}"), ("exact cells", "exact_cells", "{:.3f}"),
    ("ms a page", "ms_per_page", "{:.1f}"),
]


def compare(files, pages, figures, given):
    """Reads the files with regrid and the peers and prints one table of scores.

    files: stem -> path; pages and figures: stem -> count, and -> (seconds, MB) of regrid, from the timing;
    given: the command line.
    """
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        truths = link(folder / "truth", {f"{stem}.json": given.truth / f"{stem}.json" for stem in files})
        for stem in [stem for stem in files if f"{stem}.json" not in truths]:
            say(f"{stem}: there is no {given.truth / stem}.json; left out")
        read = {stem: path for stem, path in files.items() if f"{stem}.json" in truths}
        if not read:
            sys.exit("bench: no file has a truth")
        link(folder / "documents", {f"{stem}.pdf": path for stem, path in read.items()})
        run_regrid(read, pages, figures, given, folder / "runs/regrid")
        names = ["regrid"]
        for name in installed(given.accuracy, given.peers):
            say(f"running {name}")
            subprocess.run([sys.executable, given.accuracy / "peers.py", "--pdfs", folder / "documents", "--out",
                            folder / "runs", "--only", name], stdout=sys.stderr, check=True)
            names.append(name)
        subprocess.run([sys.executable, given.accuracy / "evaluate.py", "--truth", folder / "truth", "--json",
                        folder / "scores.json", "--predictions", *(folder / "runs" / name for name in names)],
                       stdout=subprocess.DEVNULL, check=True)
        tools = json.loads((folder / "scores.json").read_text())
        report({name: tool["summary"]["all"] for name, tool in tools.items()})


def say(text):
    print(f"bench: {text}", file=sys.stderr)


def link(folder, files):
    """Makes a folder of links, name -> path, to the files that are there; gives their names."""
    folder.mkdir()
    there = {name: path for name, path in files.items() if path.exists()}
    for name, path in there.items():
        (folder / name).symlink_to(path.resolve())
    return there


def run_regrid(files, pages, figures, given, folder):
    """Writes regrid's JSON of every file, and beside it the times in the form that peers.py notes them."""
    folder.mkdir(parents=True)
    errors = {}
    for stem, pdf in files.items():
        answer = subprocess.run([given.regrid, "convert", "--quiet", *(["--no-join"] if given.no_join else []), pdf],
                                capture_output=True, text=True)
        if answer.stdout:
            (folder / f"{stem}.json").write_text(answer.stdout)
        else:
            errors[stem] = answer.stderr.strip()
    version = subprocess.run([given.regrid, "--version"], capture_output=True, text=True, check=True).stdout.strip()
    timed = {stem: figures[stem] for stem in files if stem in figures}
    (folder / "_run.json").write_text(json.dumps({
        "version": version, "errors": errors, "peak_mb": max((peak for _, peak in timed.values()), default=0),
        "documents": {stem: {"seconds": seconds, "pages": pages[stem]} for stem, (seconds, _) in timed.items()}}))


def installed(folder, chosen):
    """The peers to run, those that this Python has; the others are named as left out."""
    sys.path.insert(0, str(folder))
    packages = {name: package for name, (_, package, _) in importlib.import_module("peers").PEERS.items()}
    names = []
    for name in packages if chosen is None else chosen:
        if name not in packages:
            sys.exit(f"bench: there is no peer {name}; there are {', '.join(packages)}")
        try:
            importlib.metadata.version(packages[name])
            names.append(name)
        except importlib.metadata.PackageNotFoundError:
            say(f"{name} is left out: {packages[name]} is not installed for {sys.executable}")
    return names


def report(scores):
    first = next(iter(scores.values()))
    print(f"\nAgainst truth: {first['documents']} documents, {first['truth_tables']} tables\n")
    print("| tool | version | " + " | ".join(head for head, _, _ in COLUMNS) + " |")
    print("|---|---|" + "---:|" * len(COLUMNS))
    for name, values in sorted(scores.items(), key=lambda item: -item[1]["adjacency_f1"]):
        cells = ["" if values.get(key) is None else form.format(values[key]) for _, key, form in COLUMNS]
        print(f"| {name} | {values['version']} | " + " | ".join(cells) + " |")
        for stem, error in values["errors"].items():
            say(f"{name}: {stem}: {error}")
