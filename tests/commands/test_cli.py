"""From words to a command, and from what goes wrong to an exit code."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

import click
import pytest

import ldnsite
from ldnsite import cli
from ldnsite.commands import COMMANDS
from ldnsite.model.problem import EnvironmentProblem
from tests.sites import ROOT, RUN, run_program


def run_in(folder: Path, *words: str) -> tuple[int, str, str]:
    """Exit code, standard output and standard error of the program in an empty folder."""
    done = run_program(*words, cwd=folder)
    return done.code, done.out, done.err


def test_the_registry_is_complete():
    """Every command is a file, every file (but those with `_`) a command, and it cannot be changed."""
    files = {path.stem for path in Path(ldnsite.__file__).parent.glob("commands/[!_]*.py")}
    assert files == set(COMMANDS)
    with pytest.raises(TypeError):
        COMMANDS["x"] = "y"


@pytest.mark.parametrize("name", COMMANDS)
def test_the_line_in_the_list_is_the_command_s_own(name):
    """The list is made without importing the command; it must not say something else."""
    command = import_module(f"ldnsite.commands.{name}").command
    assert isinstance(command, click.Command)
    assert command.name == name
    first = (command.help or "").splitlines()[0].replace("; no file is ever overwritten", "")
    assert first == COMMANDS[name]


@pytest.mark.parametrize("words", [["--help"], ["-h"], *([name, "--help"] for name in COMMANDS)])
def test_help(capsys, words):
    """Every command explains itself, without a site."""
    assert cli.main(words) == 0
    assert "Usage: ldnsite" in capsys.readouterr().out


@pytest.mark.parametrize("words", [["--help"], *([name, "--help"] for name in COMMANDS)])
def test_help_loads_no_stage(words):
    """What costs time is imported when the command runs."""
    heavy = (
        "pydantic",
        "yaml",
        "jinja2",
        "markdown",
        "pybtex",
        "livereload",
        "tornado",
        "nh3",
        "rich",
        "asyncio",
    )
    code = f"import sys; sys.argv[1:] = {words!r}; from ldnsite.cli import main; main(); print(); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert set(done.stdout.splitlines()[-1].split()) & set(heavy) == set()


def test_help_is_quick():
    """Within 0.1 s of click's own start (design, section 5); processor time, the best of seven: load only adds."""

    def seconds(*words: str) -> float:
        before = getrusage(RUSAGE_CHILDREN)
        subprocess.run([sys.executable, "-c", *words], cwd=ROOT, capture_output=True, check=True)
        after = getrusage(RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    pairs = [(seconds(RUN, "--help"), seconds("import click")) for _ in range(7)]
    assert min(ours for ours, _ in pairs) - min(bare for _, bare in pairs) < 0.1


def test_version(capsys):
    """The package's."""
    assert cli.main(["--version"]) == 0
    assert ldnsite.__version__ in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "Usage"),
        (["buidl"], "did you mean build?"),
        (["qqqqq"], "qqqqq"),
        (["--nonsense"], "--nonsense"),
        (["build", "--nonsense"], "--nonsense"),
        (["check", "--format", "xml"], "xml"),
        (["new", "novel", "x"], "novel"),
        (["serve", "--port", "70000"], "70000"),
    ],
)
def test_wrong_usage(capsys, words, said):
    """Exit code 2, told on standard error."""
    assert cli.main(words) == 2
    captured = capsys.readouterr()
    assert said in captured.err
    assert captured.out == ""


@pytest.mark.parametrize("day", ["yesterday", "2026-13-01", "2026-02-30", "22.11.2026", ""])
def test_a_day_that_is_none(capsys, tmp_path, day):
    """Exit code 2."""
    (tmp_path / "content").mkdir()
    assert cli.main(["check", "--site", str(tmp_path), "--today", day]) == 2
    assert "2026-11-22" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["build", "check", "serve"])
def test_no_site(tmp_path, name):
    """A folder without content/ is told with the remedy, and nothing is written there."""
    code, out, err = run_in(tmp_path, name)
    assert (code, out) == (2, "")
    assert "content/" in err
    assert "ldnsite new site" in err
    assert list(tmp_path.iterdir()) == []


def failing(problem: BaseException):
    """A command that fails so."""

    @click.command("explain")
    def command() -> None:
        raise problem

    return command


@pytest.mark.parametrize(
    ("problem", "code", "said"),
    [
        (
            EnvironmentProblem("the disk is full", "empty it"),
            2,
            "ldnsite: the disk is full\n  hint: empty it\n",
        ),
        (EnvironmentProblem("the disk is full"), 2, "ldnsite: the disk is full\n"),
        (KeyboardInterrupt(), 130, "\ninterrupted\n"),
    ],
)
def test_problems(capsys, monkeypatch, problem, code, said):
    """The environment is 2, an interruption 130; no traceback."""
    monkeypatch.setattr("ldnsite.commands.explain.command", failing(problem))
    assert cli.main(["explain"]) == code
    assert capsys.readouterr().err == said


def test_a_bug_is_reported_ready_to_paste(capsys, monkeypatch):
    """Exit code 3; versions, the command and the traceback on standard error."""
    monkeypatch.setattr("ldnsite.commands.explain.command", failing(ZeroDivisionError("oh")))
    assert cli.main(["explain"]) == 3
    captured = capsys.readouterr()
    assert captured.out == ""
    for part in (
        "report this",
        f"ldnsite {ldnsite.__version__}",
        "Python 3.",
        "pydantic 2",
        "command: ldnsite explain",
    ):
        assert part in captured.err
    assert captured.err.rstrip().endswith("ZeroDivisionError: oh")


def test_a_poor_terminal_is_no_failure(tmp_path):
    """Letters that its encoding lacks are escaped."""
    done = run_program(
        "explain", "ünknown-→", cwd=tmp_path, env={"PYTHONUTF8": "0", "PYTHONIOENCODING": "latin-1"}
    )
    assert done.code == 2
    assert "\\u2192" in done.err


def test_the_module_is_the_program(tmp_path):
    """`python -m ldnsite` is the same, with its exit code."""
    done = subprocess.run(
        [sys.executable, "-m", "ldnsite", "nonsense"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "nonsense" in done.stderr
