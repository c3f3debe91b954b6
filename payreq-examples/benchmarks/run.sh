#!/usr/bin/env bash
# Measures and writes docs/benchmarks.md; about twenty minutes. --quick compares a few ratios with ratios.properties
# instead and fails if one has grown too much; a few minutes.
set -euo pipefail
cd "$(dirname "$0")/../.."

mvn -q -DskipTests -pl payreq-examples/benchmarks -am package dependency:build-classpath \
    -Dmdep.includeScope=runtime -Dmdep.outputFile=target/classpath.txt
module=payreq-examples/benchmarks
classpath="$module/target/classes:$(cat "$module/target/classpath.txt")"
main=io.github.payreq.examples.benchmarks.Report

if [ "${1:-}" = --quick ]; then
    exec java -cp "$classpath" "$main" --guard "$module/ratios.properties"
fi
exec java -cp "$classpath" "$main" docs/benchmarks.md "${ROUNDS:-3}"
