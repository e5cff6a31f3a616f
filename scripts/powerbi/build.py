#!/usr/bin/env python3
"""Writes the Power BI project in reports/powerbi from the columns of the views.

    build.py --conninfo "host=… dbname=…" [--output reports/powerbi]

The columns, their types and their comments come from a warehouse with all
migrations applied, in PostgreSQL; measures, relationships and pages stand in
model.py and pages.py beside this file. The same views give the same bytes.
"""

import argparse
import json
import os
import sys
import uuid

import psycopg2

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import model
import pages

HERE = os.path.dirname(os.path.abspath(__file__))
OUTPUT = os.path.join(HERE, "..", "..", "reports", "powerbi")
SPACE = uuid.UUID("6b0d7a0e-1f5c-5c1e-9a53-0d3f0b7a3c11")
SCHEMAS = "https://developer.microsoft.com/json-schemas/fabric/"
TYPES = {
    "bigint": "int64", "integer": "int64", "smallint": "int64", "double precision": "double", "numeric": "decimal",
    "boolean": "boolean", "character varying": "string", "text": "string", "character": "string",
    "timestamp without time zone": "dateTime", "date": "dateTime",
}


def identity(*words):
    """The same GUID for the same words."""
    return str(uuid.uuid5(SPACE, "/".join(words)))


def quoted(name):
    """A name as TMDL has it: quoted where it is not one plain word."""
    return name if name.isidentifier() and name.isascii() else "'" + name.replace("'", "''") + "'"


def columns(connection, view):
    """The view's columns in order: name, type, comment."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            select columns.column_name, columns.data_type,
                col_description(
                    (quote_ident(columns.table_schema) || '.' || quote_ident(columns.table_name))::regclass,
                    columns.ordinal_position::integer)
            from information_schema.columns as columns
            where columns.table_schema = 'putokaz' and columns.table_name = %s
            order by columns.ordinal_position
            """,
            (view,),
        )
        rows = cursor.fetchall()
    if not rows:
        sys.exit(f"build.py: the warehouse has no view {view}; are its migrations applied?")
    for name, kind, _ in rows:
        if kind not in TYPES:
            sys.exit(f"build.py: {view}.{name} is of type {kind}, for which Power BI has no type here")
    return rows


def described(text, depth):
    lines = (text or "").split("\n")
    return [f"{depth}/// {line}" for line in lines if line.strip()]


def column(table, name, kind, comment):
    lines = described(comment, "\t")
    lines.append(f"\tcolumn {quoted(name)}")
    lines.append(f"\t\tdataType: {TYPES[kind]}")
    if name in model.HIDDEN:
        lines.append("\t\tisHidden")
    if kind == "date":
        lines.append("\t\tformatString: d mmm yyyy")
    elif kind.startswith("timestamp"):
        lines.append("\t\tformatString: d mmm yyyy hh:nn")
    elif TYPES[kind] in ("double", "decimal") and name not in ("latitude", "longitude"):
        lines.append("\t\tformatString: 0.00")
    elif TYPES[kind] == "int64" and not name.endswith("_id"):
        lines.append("\t\tformatString: #,0")
    if (table, name) in model.CATEGORIES:
        lines.append(f"\t\tdataCategory: {model.CATEGORIES[table, name]}")
    lines += [f"\t\tlineageTag: {identity(table, name)}", "\t\tsummarizeBy: none", f"\t\tsourceColumn: {name}", ""]
    lines += ["\t\tannotation SummarizationSetBy = User", ""]
    return lines


def measure(table, name, form, says, dax):
    lines = described(says, "\t")
    parts = dax.split("\n")
    if len(parts) == 1:
        lines.append(f"\tmeasure {quoted(name)} = {dax}")
    else:
        lines.append(f"\tmeasure {quoted(name)} =")
        lines += [f"\t\t\t{part}" for part in parts]
    if form:
        lines.append(f"\t\tformatString: {form}")
    lines += [f"\t\tlineageTag: {identity(table, 'measure', name)}", ""]
    return lines


def partition(table, source):
    lines = [f"\tpartition {quoted(table)} = m", "\t\tmode: import", "\t\tsource ="]
    return lines + [f"\t\t\t\t{line}" for line in source] + [""]


def from_view(view):
    return [
        "let",
        '    Source = AmazonRedshift.Database(RedshiftServer, RedshiftDatabase, [Implementation = "2.0"]),',
        "    Schema = Source{[Name = RedshiftSchema]}[Data],",
        f'    View = Schema{{[Name = "{view}"]}}[Data]',
        "in",
        "    View",
    ]


def view_table(connection, table):
    view, says = model.TABLES[table]
    lines = described(says, "") + [f"table {quoted(table)}", f"\tlineageTag: {identity(table)}", ""]
    have = columns(connection, view)
    names = {name.lower() for name, _, _ in have}
    for name, form, what, dax in model.MEASURES.get(table, []):
        # Power BI Desktop refuses what Microsoft's parser lets through.
        if name.lower() in names:
            sys.exit(f"build.py: the measure {name} has the name of a column of {table}")
        lines += measure(table, name, form, what, dax)
    for name, kind, comment in have:
        lines += column(table, name, kind, comment)
    return lines + partition(table, from_view(view)) + ["\tannotation PBI_ResultType = Table", ""]


def list_names():
    table = "List names"
    lines = ["/// The three lists as people call them.", f"table {quoted(table)}", f"\tlineageTag: {identity(table)}", ""]
    for name, kind, extra in (
        ("list_name", "string", ["\t\tisHidden", "\t\tisKey"]),
        ("List", "string", ["\t\tsortByColumn: Place in order"]),
        ("Place in order", "int64", ["\t\tisHidden"]),
        ("Who is in it", "string", []),
    ):
        # TMDL wants a name with spaces quoted, also where another column is named.
        extra = [line.replace("Place in order", "'Place in order'") for line in extra]
        lines += [f"\tcolumn {quoted(name)}", f"\t\tdataType: {kind}", *extra]
        lines += [f"\t\tlineageTag: {identity(table, name)}", "\t\tsummarizeBy: none", f"\t\tsourceColumn: {name}", ""]
    rows = [f'        {{"{key}", "{name}", {order}, "{says}"}}' for key, name, order, says in model.LIST_NAMES]
    source = [
        "#table(",
        '    type table [list_name = text, List = text, #"Place in order" = Int64.Type, #"Who is in it" = text],',
        "    {",
        *[row + ("," if row is not rows[-1] else "") for row in rows],
        "    }",
        ")",
    ]
    return lines + partition(table, source)


def dates():
    """Every day from the first week to the end of the last one."""
    table = "Dates"
    lines = ["/// Every day of the window.", f"table {table}", f"\tlineageTag: {identity(table)}", "\tdataCategory: Time", ""]
    for name, kind, extra in (
        ("Date", "dateTime", ["\t\tisKey", "\t\tformatString: d mmm yyyy"]),
        ("Year", "int64", ["\t\tformatString: 0"]),
        ("Month", "string", ["\t\tsortByColumn: Month number"]),
        ("Month number", "int64", ["\t\tisHidden", "\t\tformatString: 0"]),
        ("Week starts on", "dateTime", ["\t\tformatString: d mmm yyyy"]),
    ):
        extra = [line.replace("sortByColumn: Month number", "sortByColumn: 'Month number'") for line in extra]
        lines += [f"\tcolumn {quoted(name)}", f"\t\tdataType: {kind}", *extra]
        lines += [f"\t\tlineageTag: {identity(table, name)}", "\t\tsummarizeBy: none", f"\t\tsourceColumn: {name}", ""]
    source = [
        "let",
        '    Source = AmazonRedshift.Database(RedshiftServer, RedshiftDatabase, [Implementation = "2.0"]),',
        "    Schema = Source{[Name = RedshiftSchema]}[Data],",
        '    Weeks = List.Transform(Schema{[Name = "v_place_weeks"]}[Data][week_starts_on], Date.From),',
        "    First = List.Min(Weeks, Date.From(DateTime.LocalNow())),",
        "    Last = Date.AddDays(List.Max(Weeks, First), 6),",
        "    Days = List.Dates(First, Duration.Days(Last - First) + 1, #duration(1, 0, 0, 0)),",
        "    Table = #table(",
        '        type table [Date = date, Year = Int64.Type, Month = text, #"Month number" = Int64.Type, #"Week starts on" = date],',
        '        List.Transform(Days, each {_, Date.Year(_), Date.ToText(_, "MMM yyyy", "en-GB"), Date.Year(_) * 12 + Date.Month(_), Date.StartOfWeek(_, Day.Monday)})',
        "    )",
        "in",
        "    Table",
    ]
    return lines + partition(table, source)


def relationships():
    lines = []
    for table, name, other, key in model.RELATIONSHIPS:
        lines.append(f"relationship {identity('relationship', table, name, other, key)}")
        lines += [f"\tfromColumn: {quoted(table)}.{quoted(name)}", f"\ttoColumn: {quoted(other)}.{quoted(key)}", ""]
    return lines


def expressions():
    lines = []
    for name, value, says in model.PARAMETERS:
        lines += [f"/// {says}", f'expression {name} = "{value}" meta [IsParameterQuery = true, Type = "Text", IsParameterQueryRequired = true]']
        lines += [f"\tlineageTag: {identity('expression', name)}", "", "\tannotation PBI_ResultType = Text", ""]
    return lines


def model_file(tables):
    lines = ["model Model", "\tculture: en-GB", "\tdefaultPowerBIDataSourceVersion: powerBI_V3", "\tdiscourageImplicitMeasures", "\tsourceQueryCulture: en-GB", ""]
    lines += ["annotation __PBI_TimeIntelligenceEnabled = 0", ""]
    order = json.dumps([name for name, _, _ in model.PARAMETERS] + tables)
    lines += [f"annotation PBI_QueryOrder = {order}", ""]
    return lines + [f"ref table {quoted(table)}" for table in tables] + [""]


def field(kind, table, name):
    return {kind: {"Expression": {"SourceRef": {"Entity": table}}, "Property": name}}


def literal(value):
    return {"expr": {"Literal": {"Value": value}}}


def visual(page, number, what):
    x, y, width, height = what["at"]
    state = {}
    for role, fields in what["roles"].items():
        state[role] = {
            "projections": [
                {"field": field(*one), "queryRef": f"{one[1]}.{one[2]}", "nativeQueryRef": one[2], **({"active": True} if role == "Category" else {})}
                for one in fields
            ]
        }
    query = {"queryState": state}
    if "sort" in what:
        query["sortDefinition"] = {"sort": [{"field": field(*what["sort"]), "direction": "Descending"}], "isDefaultSort": True}
    body = {"visualType": what["type"], "query": query, "drillFilterOtherVisuals": True}
    if what["type"] == "slicer":
        body["objects"] = {"data": [{"properties": {"mode": literal("'Dropdown'")}}]}
    if what["type"] == "card":
        body["objects"] = {"categoryLabels": [{"properties": {"show": literal("false")}}]}
    body["visualContainerObjects"] = {
        "title": [{"properties": {"show": literal("true"), "text": literal("'" + what["title"].replace("'", "''") + "'")}}],
        "general": [{"properties": {"altText": literal("'" + what["title"].replace("'", "''") + "'")}}],
    }
    return {
        "$schema": SCHEMAS + "item/report/definition/visualContainer/2.5.0/schema.json",
        "name": f"{page}-{what['name']}",
        "position": {"x": x, "y": y, "z": number * 100, "height": height, "width": width, "tabOrder": number * 100},
        "visual": body,
    }


def heading(page):
    """The page's title and what it says, as a text box across the top."""
    runs = [
        {"textRuns": [{"value": page["title"], "textStyle": {"fontSize": "20pt", "fontWeight": "bold"}}]},
        {"textRuns": [{"value": page["says"], "textStyle": {"fontSize": "11pt"}}]},
    ]
    return {
        "$schema": SCHEMAS + "item/report/definition/visualContainer/2.5.0/schema.json",
        "name": f"{page['name']}-heading",
        "position": {"x": 24, "y": 8, "z": 0, "height": 72, "width": 1232, "tabOrder": 0},
        "visual": {"visualType": "textbox", "objects": {"general": [{"properties": {"paragraphs": runs}}]}},
    }


def report_files():
    report = "Putokaz.Report/"
    definition = report + "definition/"
    yield report + "definition.pbir", {
        "$schema": SCHEMAS + "item/report/definitionProperties/2.0.0/schema.json",
        "version": "4.0",
        "datasetReference": {"byPath": {"path": "../Putokaz.SemanticModel"}},
    }
    yield definition + "version.json", {"$schema": SCHEMAS + "item/report/definition/versionMetadata/1.0.0/schema.json", "version": "2.0.0"}
    yield definition + "report.json", {
        "$schema": SCHEMAS + "item/report/definition/report/3.0.0/schema.json",
        "themeCollection": {
            "customTheme": {
                "name": "PutokazTheme.json",
                "reportVersionAtImport": {"visual": "2.5.0", "report": "3.0.0", "page": "2.0.0"},
                "type": "RegisteredResources",
            }
        },
        "resourcePackages": [
            {"name": "RegisteredResources", "type": "RegisteredResources", "items": [{"name": "PutokazTheme.json", "path": "PutokazTheme.json", "type": "CustomTheme"}]}
        ],
        "settings": {"useStylableVisualContainerHeader": True, "exportDataMode": "AllowSummarized", "useEnhancedTooltips": True},
    }
    yield definition + "pages/pages.json", {
        "$schema": SCHEMAS + "item/report/definition/pagesMetadata/1.0.0/schema.json",
        "pageOrder": [page["name"] for page in pages.PAGES],
        "activePageName": pages.PAGES[0]["name"],
    }
    for page in pages.PAGES:
        folder = f"{definition}pages/{page['name']}/"
        yield folder + "page.json", {
            "$schema": SCHEMAS + "item/report/definition/page/2.0.0/schema.json",
            "name": page["name"],
            "displayName": page["title"],
            "displayOption": "FitToPage",
            "height": 720,
            "width": 1280,
        }
        yield f"{folder}visuals/{page['name']}-heading/visual.json", heading(page)
        for number, what in enumerate(page["visuals"], 1):
            yield f"{folder}visuals/{page['name']}-{what['name']}/visual.json", visual(page["name"], number, what)
    yield report + "StaticResources/RegisteredResources/PutokazTheme.json", json.load(open(os.path.join(HERE, "theme.json"), encoding="utf-8"))


def platform(kind):
    return {
        "$schema": SCHEMAS + "gitIntegration/platformProperties/2.0.0/schema.json",
        "metadata": {"type": kind, "displayName": "Putokaz"},
        "config": {"version": "2.0", "logicalId": identity("platform", kind)},
    }


def files(connection):
    """Every file of the project: path, and lines or a JSON value."""
    yield "Putokaz.pbip", {
        "$schema": SCHEMAS + "pbip/pbipProperties/1.0.0/schema.json",
        "version": "1.0",
        "artifacts": [{"report": {"path": "Putokaz.Report"}}],
        "settings": {"enableAutoRecovery": True},
    }
    semantic = "Putokaz.SemanticModel/"
    yield semantic + ".platform", platform("SemanticModel")
    yield "Putokaz.Report/.platform", platform("Report")
    yield semantic + "definition.pbism", {
        "$schema": SCHEMAS + "item/semanticModel/definitionProperties/1.0.0/schema.json",
        "version": "4.2",
        "settings": {},
    }
    tables = ["Dates", "List names", *model.TABLES]
    definition = semantic + "definition/"
    yield definition + "database.tmdl", ["database", "\tcompatibilityLevel: 1600", ""]
    yield definition + "model.tmdl", model_file(tables)
    yield definition + "expressions.tmdl", expressions()
    yield definition + "relationships.tmdl", relationships()
    yield definition + "tables/Dates.tmdl", dates()
    yield definition + "tables/List names.tmdl", list_names()
    for table in model.TABLES:
        yield f"{definition}tables/{table}.tmdl", view_table(connection, table)
    yield from report_files()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--conninfo", required=True)
    parser.add_argument("--output", default=OUTPUT)
    options = parser.parse_args()
    try:
        connection = psycopg2.connect(options.conninfo)
    except psycopg2.OperationalError as error:
        sys.exit(f"build.py: {str(error).strip()}")
    written = set()
    for path, content in files(connection):
        text = "\n".join(content) if isinstance(content, list) else json.dumps(content, indent=2, ensure_ascii=False) + "\n"
        target = os.path.join(options.output, path)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        written.add(os.path.normpath(target))
    for folder, _, names in os.walk(options.output):
        for name in names:
            path = os.path.normpath(os.path.join(folder, name))
            if path not in written and ".pbi" not in path.split(os.sep):
                os.remove(path)
                print(f"removed {path}")
    print(f"{len(written)} files in {os.path.normpath(options.output)}")


if __name__ == "__main__":
    main()
