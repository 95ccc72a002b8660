"""Names the wheel after the platform of the library in it; everything else is in pyproject.toml."""

from setuptools import setup

try:
    from setuptools.command.bdist_wheel import bdist_wheel
except ImportError:  # before setuptools 70.1
    from wheel.bdist_wheel import bdist_wheel


class LibraryWheel(bdist_wheel):
    """A wheel for any Python 3 of one platform: the library is loaded at run time, not built against Python."""

    def finalize_options(self):
        super().finalize_options()
        self.root_is_pure = False

    def get_tag(self):
        return "py3", "none", super().get_tag()[2]


setup(cmdclass={"bdist_wheel": LibraryWheel})
