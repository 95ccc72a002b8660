"""Ways in, options, errors, threads and page by page."""

import errno
import gc
import io
import os
import pickle
import subprocess
import sys
import threading
import time

import numpy
import pytest

import regrid


def texts(document):
    return [[cell.text for cell in table.cells] for table in document.tables]


def test_bytes_and_files_equal_the_path(codes):
    expected = texts(regrid.open(codes))
    data = codes.read_bytes()
    assert texts(regrid.open(str(codes))) == expected
    for source in (data, bytearray(data), memoryview(data), io.BytesIO(data)):
        document = regrid.open(source)
        assert (texts(document), document.name) == (expected, "document.pdf")
    with open(codes, "rb") as file:
        document = regrid.open(file)
    assert (texts(document), document.name) == (expected, "input.pdf")
    assert regrid.open(data, name="accounts").name == "accounts"


@pytest.mark.parametrize(
    "pages, numbers", [
        ("1-2,4", [1, 2, 4]), (3, [3]), ([1, 4], [1, 4]), (range(2, 4), [2, 3]), (numpy.int64(3), [3]),
        (numpy.array([1, 4]), [1, 4]), ("5-", [5, 6]), ("all", [1, 2, 3, 4, 5, 6]), (None, [1, 2, 3, 4, 5, 6])])
def test_pages_are_chosen(codes, pages, numbers):
    assert [page.page_number for page in regrid.open(codes, pages=pages).pages] == numbers


def test_errors_are_exceptions(codes, tmp_path):
    with pytest.raises(regrid.UnreadableFile, match="No such file"):
        regrid.open(tmp_path / "missing.pdf")
    with pytest.raises(FileNotFoundError) as missing:
        regrid.open(tmp_path / "missing.pdf")
    assert missing.value.filename == str(tmp_path / "missing.pdf") and missing.value.errno == errno.ENOENT
    with pytest.raises(regrid.UnreadableFile):
        regrid.open("")
    with pytest.raises(regrid.NotAPDF, match="picture"):
        regrid.open(b"\x89PNG\r\n\x1a\n")
    with pytest.raises(regrid.NotAPDF, match="folder"):
        regrid.open(tmp_path)
    with pytest.raises(regrid.NotAPDF):
        regrid.open(b"hello")
    with pytest.raises(regrid.EmptyFile):
        regrid.open(b"")
    with pytest.raises(regrid.InvalidArgument, match="1-3,7"):
        regrid.open(codes, pages="3-1")
    for wrong in ([], 0, 2.0, [1.5], ["1-3", 7], numpy.array([[1]])):
        with pytest.raises(regrid.InvalidArgument):
            regrid.open(codes, pages=wrong)
    with pytest.raises(regrid.NoSuchPage):
        regrid.open(codes, pages=99)
    with pytest.raises(regrid.UnreadableFile):
        regrid.iter_pages(tmp_path / "missing.pdf")
    with pytest.raises(regrid.InvalidArgument, match="not int"):
        regrid.open(5)
    with pytest.raises(regrid.InvalidArgument, match="'rb'"):
        regrid.open(io.StringIO("text"))
    with pytest.raises(regrid.BadJSON):
        regrid.read_json("{")
    assert [f.code for f in regrid.open(codes, pages="1,99").findings if f.severity == "error"] == ["no-such-page"]


def test_pages_come_one_by_one(codes):
    apart = regrid.open(codes, join=False)
    pages = list(regrid.iter_pages(codes))
    assert [page.pages[0].page_number for page in pages] == [page.page_number for page in apart.pages]
    assert [table.shape for table in regrid.iter_tables(codes)] == [table.shape for table in apart.tables]
    walk = regrid.iter_pages(codes.read_bytes(), pages="2")
    assert next(walk).tables[0].page_number == 2
    walk.close()


def test_a_walk_that_is_never_begun_closes_its_file(codes):
    before = len(os.listdir("/proc/self/fd"))
    for _ in range(5):
        regrid.iter_pages(codes)
    gc.collect()
    assert len(os.listdir("/proc/self/fd")) == before


def test_texts_with_zeros_are_refused_and_not_cut(codes):
    for call in (
        lambda: regrid.open(f"{codes}\0.txt"), lambda: regrid.open(codes, pages="1\0,2"),
        lambda: regrid.open(codes, password="a\0b"), lambda: regrid.open(codes.read_bytes(), name="a\0b"),
    ):
        with pytest.raises(regrid.InvalidArgument, match="zero"):
            call()


def resident_megabytes():
    gc.collect()
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def test_walking_holds_no_pages(codes):
    for _ in regrid.iter_pages(codes):
        pass
    before = resident_megabytes()
    for _ in range(20):
        for page in regrid.iter_pages(codes):
            assert page.pages
    assert resident_megabytes() - before < 20


def test_other_threads_run_meanwhile(codes):
    ticks, done = [], threading.Event()

    def tick():
        while not done.is_set():
            ticks.append(time.perf_counter())
            time.sleep(0.0005)

    thread = threading.Thread(target=tick)
    thread.start()
    library = regrid._library.library
    start = time.perf_counter()
    pointers = [library.regrid_extract_file(bytes(codes), None) for _ in range(3)]
    end = time.perf_counter()
    done.set()
    thread.join()
    for pointer in pointers:
        library.regrid_document_free(pointer)
    assert sum(start < at < end for at in ticks) > 6, "at most two ticks a call where the lock is held"


def test_documents_can_be_pickled_and_read_back(codes):
    document = regrid.open(codes)
    copy = pickle.loads(pickle.dumps(document))
    assert texts(copy) == texts(document)
    assert copy.tables[1].to_csv() == document.tables[1].to_csv()
    assert regrid.read_json(document.to_json()).to_json() == document.to_json()


def test_the_module_is_the_command_line(codes, tmp_path):
    for arguments in (
        ["convert", "--format", "csv", "--pages", "2", str(codes)], ["convert", "--pages", "1,99", str(codes)],
        ["audit", "--lang", "zh", str(codes)], ["convert", str(tmp_path / "missing.pdf")], ["--version"],
    ):
        done = subprocess.run([sys.executable, "-m", "regrid", *arguments], capture_output=True)
        program = subprocess.run([os.environ["REGRID"], *arguments], capture_output=True)
        assert (done.returncode, done.stdout, done.stderr) == (program.returncode, program.stdout, program.stderr)
