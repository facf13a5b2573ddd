"""Loads a published corpus with pandas, pyarrow, DuckDB and Polars, and validates every line of it.

The columns are declared: they come from schema.json, not from the first rows. So a file whose first thousand records
hold nothing but nulls and empty lists has the same columns and types as any other; the last part shows that.
"""

import json
import sys
import tempfile
from pathlib import Path

import duckdb
import jsonschema
import pandas
import polars
import pyarrow
import pyarrow.json

# Files of one type a column, and the definition in schema.json that describes their lines. lineage.jsonl has rows of
# mixed types, for `siglum verify`; it is validated below, but no data frame loads it.
TABLES = {
    "documents.jsonl": "Record",
    "claims.jsonl": "ClaimLine",
    "changes.jsonl": "ChangeLine",
    "manifest.jsonl": "ManifestLine",
}
LINES = TABLES | {"lineage.jsonl": "LineageLine"}
BLANK_RECORDS = 1000


def arrow_schema(schema, name):
    """Gives the columns of a definition in schema.json, as pyarrow declares them."""
    simple = {"string": pyarrow.string(), "integer": pyarrow.int64(), "number": pyarrow.float64(), "boolean": pyarrow.bool_()}

    def fields(table):
        return [pyarrow.field(key, type_of(value)) for key, value in table["properties"].items()]

    def type_of(node):
        if "$ref" in node:
            return type_of(schema["$defs"][node["$ref"].rsplit("/", 1)[-1]])
        for choice in ("anyOf", "oneOf"):
            if choice in node:
                return type_of(next(one for one in node[choice] if one.get("type") != "null"))
        kinds = node["type"] if isinstance(node["type"], list) else [node["type"]]
        kind = next(kind for kind in kinds if kind != "null")
        if kind == "array":
            return pyarrow.list_(type_of(node["items"]))
        if kind == "object":
            return pyarrow.struct(fields(node))
        return simple[kind]

    return pyarrow.schema(fields(schema["$defs"][name]))


def with_pyarrow(path, schema):
    options = pyarrow.json.ParseOptions(explicit_schema=schema, unexpected_field_behavior="error")
    # A block must hold a whole line.
    block = pyarrow.json.ReadOptions(block_size=max(1 << 20, 2 * longest_line(path)))
    return pyarrow.json.read_json(path, read_options=block, parse_options=options)


def with_pandas(path, schema):
    # Without precise_float the last digits of a confidence may differ.
    frame = pandas.read_json(path, lines=True, dtype=False, convert_dates=False, precise_float=True)
    columns = {field.name: pandas.ArrowDtype(field.type) for field in schema}
    frame = frame.reindex(columns=list(columns))
    frame = pandas.DataFrame({name: pandas.array(frame[name].to_list(), dtype=dtype) for name, dtype in columns.items()})
    return pyarrow.Table.from_pandas(frame, preserve_index=False)


def with_duckdb(path, schema):
    empty = schema.empty_table()
    relation = duckdb.from_arrow(empty)
    columns = dict(zip(relation.columns, map(str, relation.types)))
    return duckdb.read_json(str(path), columns=columns, format="newline_delimited", maximum_object_size=1 << 30).to_arrow_table()


def with_polars(path, schema):
    columns = polars.from_arrow(schema.empty_table()).schema
    return polars.read_ndjson(path, schema=columns).to_arrow()


CLIENTS = {"pandas": with_pandas, "pyarrow": with_pyarrow, "duckdb": with_duckdb, "polars": with_polars}


def longest_line(path):
    with open(path, "rb") as lines:
        return max(map(len, lines), default=0)


def plain_type(kind):
    """A type without what clients choose for themselves: the width of offsets, the name of a list's items."""
    if pyarrow.types.is_struct(kind):
        return {field.name: plain_type(field.type) for field in kind}
    if pyarrow.types.is_list(kind) or pyarrow.types.is_large_list(kind):
        return [plain_type(kind.value_type)]
    is_text = pyarrow.types.is_string(kind) or pyarrow.types.is_large_string(kind) or pyarrow.types.is_string_view(kind)
    return "string" if is_text else str(kind)


def plain_columns(schema):
    return {field.name: plain_type(field.type) for field in schema}


def filled(value, kind):
    """A value with null for every key it leaves out, as a column has it."""
    if pyarrow.types.is_struct(kind) and value is not None:
        return {field.name: filled(value.get(field.name), field.type) for field in kind}
    if pyarrow.types.is_list(kind) and value is not None:
        return [filled(item, kind.value_type) for item in value]
    return value


def read_lines(path):
    with open(path, encoding="utf-8", newline="\n") as lines:
        return [json.loads(line) for line in lines]


def load_everywhere(path, schema, label):
    """Loads a file with each client, and compares rows, columns, types and every value with the lines themselves."""
    rows = [{field.name: filled(row.get(field.name), field.type) for field in schema} for row in read_lines(path)]
    for name, load in CLIENTS.items():
        table = load(path, schema)
        expect(table.num_rows == len(rows), f"{label}: {name} has {table.num_rows} rows of {len(rows)}")
        expect(table.column_names == schema.names, f"{label}: {name} has other columns: {table.column_names}")
        types, wanted = plain_columns(table.schema), plain_columns(schema)
        for column in wanted:
            expect(types[column] == wanted[column], f"{label}: {name} has {column} as {types[column]}, not {wanted[column]}")
        for number, (got, row) in enumerate(zip(table.to_pylist(), rows), 1):
            wrong = [key for key in row if got[key] != row[key]]
            expect(not wrong, f"{label}: {name} reads line {number} otherwise: {wrong}")
        print(f"  {label:<32} {name:<8} {table.num_rows} rows, {table.num_columns} columns")


def load_undeclared(path, rows):
    """The one-line forms that people try first: they must load, whatever types they guess."""
    counts = {
        "pandas": len(pandas.read_json(path, lines=True)),
        "pyarrow": pyarrow.json.read_json(path, pyarrow.json.ReadOptions(block_size=max(1 << 20, 2 * longest_line(path)))).num_rows,
        "duckdb": len(duckdb.read_json(str(path)).fetchall()),
        "polars": len(polars.read_ndjson(path, infer_schema_length=None)),
    }
    for name, count in counts.items():
        expect(count == rows, f"{path.name}: {name} without a declared schema has {count} rows of {rows}")
    print(f"  {path.name:<32} {'all':<8} {rows} rows without a declared schema")


def validate(corpus, schema):
    """Validates every line of every file, and the manifest."""
    kind = jsonschema.Draft202012Validator
    kind.check_schema(schema)

    def check(value, name, place):
        validator = kind({"$ref": f"#/$defs/{name}", "$defs": schema["$defs"]})
        fault = jsonschema.exceptions.best_match(validator.iter_errors(value))
        expect(fault is None, f"{place}: {fault and fault.json_path}: {fault and fault.message[:200]}")

    unknown = sorted(path.name for path in corpus.glob("*.jsonl") if path.name not in LINES)
    expect(not unknown, f"no definition is known for {unknown}")
    for file, name in LINES.items():
        rows = read_lines(corpus / file)
        for number, row in enumerate(rows, 1):
            check(row, name, f"{file}:{number}")
        print(f"  {file:<32} {len(rows)} lines are valid")
    check(json.loads((corpus / "MANIFEST.json").read_text(encoding="utf-8")), "Manifest", "MANIFEST.json")
    for number, row in enumerate(read_lines(corpus / "documents.jsonl"), 1):
        fault = jsonschema.exceptions.best_match(kind(schema).iter_errors(row))
        expect(fault is None, f"documents.jsonl:{number}: the schema as a whole does not fit a record")


def blank(value, node, schema):
    """A copy of a value with null wherever the schema admits it, and every list emptied."""
    if "$ref" in node:
        return blank(value, schema["$defs"][node["$ref"].rsplit("/", 1)[-1]], schema)
    kinds = node.get("type", [])
    if "anyOf" in node or (isinstance(kinds, list) and "null" in kinds):
        return None
    if kinds == "array":
        return []
    if kinds == "object":
        return {key: blank(one, node["properties"][key], schema) for key, one in value.items()}
    return value


def hard_case(corpus, schema, folder):
    """A thousand records without a single optional value, then the real ones."""
    rows = read_lines(corpus / "documents.jsonl")
    node = schema["$defs"]["Record"]
    blanks = [blank(rows[number % len(rows)], node, schema) for number in range(BLANK_RECORDS)]
    hidden = {key for key in rows[0] if all(one[key] in (None, []) for one in blanks) and any(row[key] not in (None, []) for row in rows)}
    expect({"title", "authors", "notes", "blocks"} <= hidden, f"the hard case hides too little: {sorted(hidden)}")
    path = Path(folder) / "documents.jsonl"
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        for row in blanks + rows:
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
    load_everywhere(path, arrow_schema(schema, "Record"), f"{BLANK_RECORDS} blank records first")


def expect(holds, message):
    if not holds:
        sys.exit(f"clients: {message}")


def main(corpus):
    schema = json.loads((corpus / "schema.json").read_text(encoding="utf-8"))
    print("every line against schema.json")
    validate(corpus, schema)
    print("every table with the columns that schema.json declares")
    for file, name in TABLES.items():
        load_everywhere(corpus / file, arrow_schema(schema, name), file)
    print("documents.jsonl without a declared schema")
    documents = len(read_lines(corpus / "documents.jsonl"))
    load_undeclared(corpus / "documents.jsonl", documents)
    table = pandas.read_csv(corpus / "metadata.tsv", sep="\t", quoting=3, dtype=str)
    expect(len(table) == documents, f"metadata.tsv has {len(table)} lines of {documents}")
    print("the hard case")
    with tempfile.TemporaryDirectory() as folder:
        hard_case(corpus, schema, folder)
    print("clients: all agree")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "corpus-clean"))
