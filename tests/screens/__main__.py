"""Pictures of every screen on a demo desk, in both themes, both languages and two sizes.

    python -m tests.screens [--scale 2] FOLDER [SCREEN …]

They are called after screen, language, theme and width, as people-pl-dark-1360.png; a scale of 2 shows them
as a screen at 200 % does. Exit status 1: one is missing, and stderr says which.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from itertools import product
from pathlib import Path

SIZES = ((1360, 860), (1024, 700))
SCREEN = {"name": "none", "x": 0, "y": 0, "width": 1920, "height": 1200, "logicalDpi": 96, "dpr": 1.0}


def main(folder: Path, wanted: set[str]) -> int:
    from contactdesk.core.i18n import Language
    from contactdesk.core.settings import Scheme
    from tests.screens.screens import SCREENS
    from tests.screens.stage import NotThere, Stage, make_desk

    folder.mkdir(parents=True, exist_ok=True)
    missing = []
    with tempfile.TemporaryDirectory() as kept:
        desk = make_desk(Path(kept))
        for language, scheme, size in product(Language, (Scheme.LIGHT, Scheme.DARK), SIZES):
            for has_desk in (True, False):
                screens = [s for s in SCREENS if s.has_desk is has_desk and (not wanted or s.name in wanted)]
                if not screens:
                    continue
                stage = Stage(Path(kept), language, scheme, size)
                stage.open(desk if has_desk else None)
                for screen in screens:
                    name = f"{screen.name}-{language}-{scheme}-{size[0]}.png"
                    try:
                        screen.come(stage)
                    except NotThere as where:
                        missing.append(f"{name}: {where}")
                    else:
                        stage.picture().save(str(folder / name))
                stage.close()
    sys.stderr.writelines(f"{line}\n" for line in missing)
    return 1 if missing else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.screens")
    parser.add_argument("--scale", type=float, default=1.0, metavar="N")
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("screens", nargs="*", metavar="SCREEN")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        # The screen that is none has to be larger than the window, or dialogs are not put in its middle.
        described = Path(home, "screen.json")
        described.write_text(json.dumps({"screens": [SCREEN]}), encoding="utf-8")
        os.environ["QT_SCALE_FACTOR"] = str(arguments.scale)
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={described}"
        # Nothing of the user's own is read or written.
        os.environ |= {"HOME": home, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home, "XDG_STATE_HOME": home}
        sys.exit(main(arguments.folder, set(arguments.screens)))
