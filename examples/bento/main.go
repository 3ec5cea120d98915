// Command bento is Bento, a stream processor, with a processor of its own:
// mahdar makes the record of the article that a message holds.
//
//	INPUT=articles.jsonl OUTPUT=records.jsonl DEAD=dead.jsonl go run . -c files.yaml
package main

import (
	"context"

	_ "github.com/warpstreamlabs/bento/public/components/io"
	_ "github.com/warpstreamlabs/bento/public/components/pure"
	"github.com/warpstreamlabs/bento/public/service"
)

func main() { service.RunCLI(context.Background()) }
