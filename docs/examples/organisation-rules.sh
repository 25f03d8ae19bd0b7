#!/bin/sh
# Turns duties of organisation rules, one JSON object a line with the keys id, org, unit, duty, into the workbook form:
#
#   docs/examples/organisation-rules.sh duties.jsonl duties.xlsx        (or duties.csv.zip, duties.json)
#   ./dutygraph import duties.xlsx
#
# How the lines become agencies, bureaus, duties and areas stands in organisation-rules.mapping.yaml beside this script. The list
# is read into a graph of its own in a temporary folder and written out again, so that the workbook is as an import checks it.
set -eu
if [ $# -ne 2 ]; then
    sed -n '2,8s/^# \{0,1\}//p' "$0" >&2
    exit 2
fi
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$here/../../dutygraph" import "$1" --map "$here/organisation-rules.mapping.yaml" --data "$work"
"$here/../../dutygraph" export --out "$2" --data "$work"
