// Evaluate scores the library, or a file of records, against gold annotation.
//
// usage: evaluate [-date D] [-errors] [-explain] [-against OTHER.jsonl] GOLD_DIR [SYSTEM.jsonl]
//
// GOLD_DIR holds ID.gold.json files. With SYSTEM.jsonl, which has one record a
// line, that run is scored; without it, the library reads ID.txt beside each
// gold file, and what it makes of them is scored. README.md shows the output.
package main

import "os"

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }
