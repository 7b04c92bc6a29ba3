"""What people are called every day, Polish and English: ``Kasia`` is Katarzyna."""

from __future__ import annotations

_CALLED = """
    adam adas; agata agatka; agnieszka aga agusia; aleksander alek olek; aleksandra ola olka; alicja ala;
    andrzej jedrek; anna ania anka anusia andzia; antoni antek; barbara basia baska; bartlomiej bartek;
    bartosz bartek; beata beatka; bozena bozenka; bronislaw bronek; czeslaw czesiek; danuta danka danusia;
    dariusz darek; dorota dorotka; edward edek; elzbieta ela elka; ewa ewka; franciszek franek; gabriela
    gabrysia; grazyna grazka; grzegorz grzesiek grzes; halina halinka hala; hanna hania hanka; helena
    hela; henryk heniek; irena irenka; iwona iwonka; izabela iza; jacek jacus; jadwiga jadzia; jakub kuba;
    jan janek jas jasiek; janusz januszek; jaroslaw jarek; jerzy jurek; joanna asia aska joasia; jolanta
    jola jolka; jozef jozek; julia julka; justyna justynka; karol karolek; karolina karola; katarzyna
    kasia kaska; kazimierz kazik kazek; krystyna krysia; krzysztof krzysiek krzys; leszek lesiu; lukasz
    lukaszek; maciej maciek; magdalena magda madzia; malgorzata gosia malgosia gocha; maria marysia
    maryska; marian maniek; marzena marzenka; mateusz mati; michal michas misiek; mieczyslaw mietek;
    miroslaw mirek; monika moniczka; natalia natalka; pawel pawelek; piotr piotrek piotrus; rafal rafalek;
    renata renia; robert robercik; roman romek; ryszard rysiek; slawomir slawek; stanislaw staszek
    stasiek; stefan stefek; sylwester sylwek; szymon szymek; tadeusz tadek; teresa tereska; tomasz tomek;
    urszula ula; waldemar waldek; weronika weronka; wieslaw wiesiek; wiktoria wika; witold witek;
    wladyslaw wladek; wojciech wojtek; zbigniew zbyszek; zdzislaw zdzisiek; zofia zosia zoska; zuzanna
    zuza zuzia; alexander alex sasha; andrew andy; anthony tony; benjamin ben; catherine kate katie cathy;
    charles charlie; christopher chris; daniel dan danny; david dave; edward ed eddie; elizabeth liz beth
    lizzie; james jim jimmy; jennifer jen jenny; john johnny; joseph joe; katherine kate katie; kenneth
    ken; margaret maggie peggy; matthew matt; michael mike mick; nicholas nick; patricia pat; peter pete;
    richard rick dick; robert bob rob; samuel sam; stephen steve; susan sue; theodore ted; thomas tom;
    timothy tim; victoria vicky; william bill will
"""


def _named() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for entry in _CALLED.split(";"):
        name, *called = entry.split()
        for nickname in called:
            found[nickname] = (*found.get(nickname, ()), name)
    return found


NAMED = _named()
"""The names that a nickname stands for, folded."""
