"""What history and toasts say of a partnership's stages."""

from __future__ import annotations

from contactdesk.core.i18n import Phrase, phrase
from contactdesk.records.partnerships import Stage


def moved_words(title: str, before: Stage, after: Stage) -> Phrase:
    """A step back is told as one."""
    order = list(Stage)
    if order.index(after) < order.index(before):
        return _back(title, after)
    return _on(title, after)


def _on(title: str, stage: Stage) -> Phrase:
    match stage:
        case Stage.IDENTIFIED:
            return phrase("“{title}” identified", title=title)
        case Stage.CONTACTED:
            return phrase("“{title}” moved to First contact", title=title)
        case Stage.IN_DIALOGUE:
            return phrase("“{title}” moved to Exploring", title=title)
        case Stage.PROPOSAL:
            return phrase("“{title}” moved to Proposal", title=title)
        case Stage.AGREED:
            return phrase("“{title}” agreed", title=title)
        case Stage.ACTIVE:
            return phrase("“{title}” active", title=title)
        case Stage.DORMANT:
            return phrase("“{title}” dormant", title=title)
        case Stage.ENDED:
            return phrase("“{title}” ended", title=title)
        case Stage.DECLINED:
            return phrase("“{title}” declined", title=title)


def _back(title: str, stage: Stage) -> Phrase:
    match stage:
        case Stage.IDENTIFIED:
            return phrase("“{title}” back to Identified", title=title)
        case Stage.CONTACTED:
            return phrase("“{title}” back to First contact", title=title)
        case Stage.IN_DIALOGUE:
            return phrase("“{title}” back to Exploring", title=title)
        case Stage.PROPOSAL:
            return phrase("“{title}” back to Proposal", title=title)
        case Stage.AGREED:
            return phrase("“{title}” back to Agreed", title=title)
        case Stage.ACTIVE:
            return phrase("“{title}” back to Active", title=title)
        case Stage.DORMANT:
            return phrase("“{title}” back to Dormant", title=title)
        case Stage.ENDED | Stage.DECLINED:
            return _on(title, stage)
