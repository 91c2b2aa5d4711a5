"""Print what the project is built with as CycloneDX JSON: every locked package with its version, licence and hashes.

It comes from requirements.lock, pyproject.toml and what the installed packages say of themselves; nothing is asked of
a network, and there is no clock in it: the same lock on the same kind of machine gives the same bytes.
"""

import json
import re
import sys
import tomllib
import uuid
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, files, metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_ENTRY = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", re.MULTILINE)
_LICENSE = "License :: OSI Approved :: "
_NAME = re.compile(r"[A-Za-z0-9._-]+")


def sbom(lock: str, project: dict) -> dict:
    """The bill of materials of a lock, for the project of that pyproject.toml."""
    own = project["project"]
    components = [_component(*entry) for entry in sorted(_entries(lock))]
    direct = sorted(f"pkg:pypi/{name}" for name in _direct(project))
    known = {one["purl"].split("@")[0]: one["bom-ref"] for one in components}
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_OID, sha256(lock.encode()).hexdigest())}",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application", "bom-ref": own["name"], "name": own["name"], "version": own["version"],
                "description": own["description"], "licenses": [{"expression": own["license"]}],
            }
        },
        "components": components,
        "dependencies": [{"ref": own["name"], "dependsOn": [known[name] for name in direct if name in known]}],
        "compositions": [{"aggregate": "incomplete", "dependencies": [own["name"]]}],
    }  # fmt: skip


def _entries(lock: str) -> list[tuple[str, str, list[str]]]:
    """Name, version and hashes of each package of a lock."""
    found = []
    for block in re.split(r"\n(?=\S)", lock.strip()):
        if named := _ENTRY.match(block):
            found.append((normal(named[1]), named[2], sorted(re.findall(r"sha256:([0-9a-f]{64})", block))))
    return found


def _direct(project: dict) -> set[str]:
    """The packages that pyproject.toml names itself, but for those of JupyterLab and of the judges."""
    wanted = [*project["project"]["dependencies"]]
    wanted += [one for group in project["project"]["optional-dependencies"].values() for one in group]
    wanted += [one for group in ("setup", "dev") for one in project["dependency-groups"][group]]
    return {normal(named[0]) for one in wanted if (named := _NAME.match(one))}


def _component(name: str, version: str, hashes: list[str]) -> dict:
    purl = f"pkg:pypi/{name}@{version}"
    files = [{"name": "requirements.lock:sha256", "value": one} for one in hashes]
    said = _license(name, version)
    licenses = {"licenses": [{"license": {"name": said}}]} if said else {}
    return {"type": "library", "bom-ref": purl, "name": name, "version": version, "purl": purl} | licenses | {
        "properties": files
    }  # fmt: skip


def _license(name: str, version: str) -> str:
    """What an installed package says of its licence in one line; nothing where it says none, or is not installed."""
    try:
        said = metadata(name)
    except PackageNotFoundError:
        return ""
    if said["Version"] != version:
        return ""
    named = [one.removeprefix(_LICENSE) for one in said.get_all("Classifier") or () if one.startswith(_LICENSE)]
    stated = said["License-Expression"] or ", ".join(named) or (said["License"] or "").split("\n")[0]
    return (stated or _headline(name)).strip()[:100]


def _headline(name: str) -> str:
    """The first line of the license that a package carries as a file: some say it nowhere else."""
    carried = [one for one in files(name) or () if one.parent.name == "licenses"]
    return carried[0].read_text(encoding="utf-8").split("\n")[0] if carried else ""


def normal(name: str) -> str:
    """The one spelling of a package's name."""
    return re.sub(r"[-_.]+", "-", name).lower()


if __name__ == "__main__":
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    bill = sbom((ROOT / "requirements.lock").read_text(encoding="utf-8"), project)
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    print(json.dumps(bill, indent=1, ensure_ascii=False))
