// Command bento is Bento, a stream processor, with a processor of its own:
// mahdar makes the record of the article that a message holds.
//
//	INPUT=articles.jsonl OUTPUT=records.jsonl DEAD=dead.jsonl go run . -c files.yaml
//	DEAD=dead.jsonl go run . -c nats.yaml
package main

import (
	"context"

	_ "github.com/lib/pq"
	_ "github.com/warpstreamlabs/bento/public/components/io"
	_ "github.com/warpstreamlabs/bento/public/components/nats"
	_ "github.com/warpstreamlabs/bento/public/components/pure"
	_ "github.com/warpstreamlabs/bento/public/components/sql/base"
	"github.com/warpstreamlabs/bento/public/service"
	_ "modernc.org/sqlite"
)

func main() { service.RunCLI(context.Background()) }
