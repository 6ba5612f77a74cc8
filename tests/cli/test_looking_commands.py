"""`orgmodel tree`, `show`: looking at an organisation without drawing it."""

TREE = """\
Perkumpulan Contoh
Dewan Pengurus [dewan] ═
└── Sekretaris Jenderal [sekjen]: Adi Contoh
    ├┄┄ Sekretaris [sekretaris]  ┄ mendukung Sekretaris Jenderal [sekjen], Kantor [kantor]
    ├── Kepala Program [program]: Kosong
    │   └── Staf Program [staf] ×3: Plt. Rini Umpama
    └── Kepala Humas [humas]
"""
FOLDED_TREE = """\
Perkumpulan Contoh
Dewan Pengurus [dewan] ═
└── Sekretaris Jenderal [sekjen]: Adi Contoh
    ├┄┄ Sekretaris [sekretaris]  ┄ mendukung Sekretaris Jenderal [sekjen], Kantor [kantor]
    ├── Kepala Program [program]: Kosong
    │   └── +1 lagi di bawahnya
    └── Kepala Humas [humas]
"""
BROKEN_TREE = """\
C [c]  (Reports to nix, which does not exist)
└── D [d]  ┄ supports A [a]
A [a]  (Reports to b: ↻)
└── B [b]
E [e]
"""
CARD = """\
Sekretaris Jenderal [sekjen]
  Unit: Kantor [kantor]
  Mengepalai: Kantor [kantor]
  Pejabat: Adi Contoh (sejak 1 Maret 2025)
  Bertanggung jawab kepada: Dewan Pengurus [dewan]
  Jenjang: 0
  Bawahan langsung (2):
    Kepala Program [program]
    Kepala Humas [humas]
  Seluruh bawahan: 3
  Didukung oleh: Sekretaris [sekretaris]
  Diwakili oleh: Kepala Humas [humas]
"""
ENGLISH_CARD = """\
Staf Program [staf]
  Seats: 3
  Holders: Acting (Plt.): Rini Umpama
  Reports to: Kepala Program [program]
  Chain of command: Kepala Program [program] > Secretary-General [sekjen] > Dewan Pengurus [dewan]
  Level: 2
"""


def test_the_tree_shows_everybody_and_marks_support(run):
    outcome = run("tree", "org.yaml")
    assert (outcome.status, outcome.stdout, outcome.stderr) == (0, TREE, "")


def test_the_tree_folds_what_is_deeper_than_asked(run):
    assert run("tree", "org.yaml", "--depth", "2").stdout == FOLDED_TREE


def test_a_broken_organisation_is_shown_with_its_faults(run):
    assert run("tree", "broken.yaml").stdout == BROKEN_TREE


def test_a_card_tells_all_of_a_position(run):
    outcome = run("show", "org.yaml", "sekjen")
    assert (outcome.status, outcome.stdout, outcome.stderr) == (0, CARD, "")


def test_a_card_comes_in_the_language_that_is_asked_for(run):
    assert run("show", "org.yaml", "staf", "--language", "en").stdout == ENGLISH_CARD


def test_a_card_on_a_broken_organisation(run):
    assert run("show", "broken.yaml", "a").stdout == (
        "A [a]\n"
        "  Reports to: B [b]\n"
        "  Level: never ends: it is a loop\n"
        "  Direct reports: B [b]\n"
        "  Supported by: D [d]\n"
    )
    assert run("show", "broken.yaml", "c").stdout == (
        "C [c]\n  Reports to: nix, which does not exist\n  Level: 0\n  Direct reports: D [d]\n"
    )


def test_an_unknown_position_is_said_with_the_nearest(run):
    outcome = run("show", "org.yaml", "sekjem")
    assert (outcome.status, outcome.stdout) == (2, "")
    said = "nothing in org.yaml that can be shown has the id sekjem; did you mean sekjen?"
    assert outcome.stderr == f"Error: {said}\n"


def test_trees_come_from_standard_input_too(run):
    assert run("tree", "-", stdin="positions: [{id: a}, {id: b, reports_to: a}]").stdout == (
        "a\n└── b\n"
    )


def test_a_file_without_an_organisation_cannot_be_shown(run, tmp_path):
    (tmp_path / "list.yaml").write_text("- a\n")
    outcome = run("tree", "list.yaml")
    assert outcome.status == 2
    said = "the file is a list; expected is a mapping with name, positions ..."
    assert outcome.stderr == f"Error: list.yaml:1:1: {said}\n"
