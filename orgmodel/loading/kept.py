"""Where values stood before faulty items of lists were left out."""

from orgmodel.source import Path


class Kept:
    """For every list that lost items, by its former path, the former places of what stayed."""

    def __init__(self) -> None:
        self._places: dict[Path, list[int]] = {}

    def drop(self, path: Path, places: set[int], length: int) -> list[int]:
        """Note that a list of some length loses items; give the places that stay."""
        formerly = self.former(path)
        before = self._places.get(formerly, list(range(length)))
        staying = [place for place in range(length) if place not in places]
        self._places[formerly] = [before[place] for place in staying]
        return staying

    def former(self, path: Path) -> Path:
        """Give the path that a value had before anything was left out."""
        if not self._places:
            return path
        formerly: Path = ()
        for step in path:
            places = self._places.get(formerly)
            formerly = (*formerly, places[step] if places and isinstance(step, int) else step)
        return formerly
