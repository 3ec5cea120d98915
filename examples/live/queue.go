package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"sync"
	"sync/atomic"
	"time"

	"github.com/nats-io/nats-server/v2/server"
	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"
)

// maxLine is the longest line that the queue takes, in bytes.
const maxLine = 32 << 20

// queue is a JetStream work queue in a server of this process, which listens
// to nobody. A message stays on disk until it is acknowledged.
type queue struct {
	server   *server.Server
	conn     *nats.Conn
	js       jetstream.JetStream
	stream   jetstream.Stream
	consumer jetstream.Consumer
	filled   atomic.Bool // everything is published
}

func openQueue(ctx context.Context, dir string) (q *queue, err error) {
	q = new(queue)
	defer func() {
		if err != nil {
			q.close()
		}
	}()
	if q.server, err = server.NewServer(&server.Options{DontListen: true, JetStream: true, StoreDir: dir, MaxPayload: maxLine, NoSigs: true}); err != nil {
		return nil, err
	}
	q.server.Start()
	if !q.server.ReadyForConnections(20 * time.Second) {
		return nil, errors.New("the queue does not start")
	}
	if q.conn, err = nats.Connect("", nats.InProcessServer(q.server)); err != nil {
		return nil, err
	}
	if q.js, err = jetstream.New(q.conn); err != nil {
		return nil, err
	}
	q.stream, err = q.js.CreateOrUpdateStream(ctx, jetstream.StreamConfig{Name: "ARTICLES", Subjects: []string{"articles"}, Retention: jetstream.WorkQueuePolicy, Duplicates: 24 * time.Hour})
	if err != nil {
		return nil, err
	}
	// A consumer made anew gets at once what an earlier process had begun.
	if err = q.stream.DeleteConsumer(ctx, "workers"); err != nil && !errors.Is(err, jetstream.ErrConsumerNotFound) {
		return nil, err
	}
	q.consumer, err = q.stream.CreateConsumer(ctx, jetstream.ConsumerConfig{Durable: "workers", AckPolicy: jetstream.AckExplicitPolicy, AckWait: 2 * limit})
	return q, err
}

func (q *queue) close() {
	if q.conn != nil {
		q.conn.Close()
	}
	if q.server != nil {
		q.server.Shutdown()
		q.server.WaitForShutdown()
	}
}

// keeper is what the queue asks of the store before it takes a line.
type keeper interface {
	known(ctx context.Context, hash string) (bool, error)
	poison(ctx context.Context, hash string, line []byte, reason error) error
}

// publish puts every line of the files into the queue that is not known yet. A
// line that is in the queue already, from an earlier run, is not put twice; one
// that is too long for it is poison.
func (q *queue) publish(ctx context.Context, files []string, stdin io.Reader, k keeper) error {
	for _, name := range files {
		in := stdin
		if name != "-" {
			f, err := os.Open(name)
			if err != nil {
				return err
			}
			defer f.Close()
			in = f
		}
		if err := q.lines(ctx, bufio.NewReaderSize(in, 1<<16), k); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	q.filled.Store(true)
	return nil
}

func (q *queue) lines(ctx context.Context, in *bufio.Reader, k keeper) error {
	for {
		line, long, err := readLine(in)
		if err != nil && err != io.EOF {
			return err
		}
		if long {
			begin := line[:1024]
			err := k.poison(ctx, hashOf(begin), begin, fmt.Errorf("the line is longer than %d bytes; it begins like this", maxLine))
			if err != nil {
				return err
			}
		} else if err := q.put(ctx, bytes.TrimSpace(line), k); err != nil {
			return err
		}
		if err == io.EOF {
			return nil
		}
	}
}

// readLine reads a line. Of one that is too long it keeps the beginning.
func readLine(in *bufio.Reader) (line []byte, long bool, err error) {
	for {
		part, err := in.ReadSlice('\n')
		if long = long || len(line)+len(part) > maxLine-1024; !long {
			line = append(line, part...)
		}
		if err != bufio.ErrBufferFull {
			return line, long, err
		}
	}
}

func (q *queue) put(ctx context.Context, line []byte, k keeper) error {
	if len(line) == 0 {
		return nil
	}
	hash := hashOf(line)
	if is, err := k.known(ctx, hash); err != nil || is {
		return err
	}
	_, err := q.js.Publish(ctx, "articles", line, jetstream.WithMsgID(hash))
	return err
}

// work calls take with the lines of the queue, on so many goroutines, and
// acknowledges each after take has kept it, until the queue is empty.
func (q *queue) work(ctx context.Context, jobs int, take func([]byte) error, progress io.Writer) error {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	var wait sync.WaitGroup
	var kept atomic.Int64
	for range jobs {
		wait.Go(func() {
			if err := q.worker(ctx, take, func() { fmt.Fprintln(progress, "kept", kept.Add(1)) }); err != nil {
				stop(err)
			}
		})
	}
	wait.Wait()
	return context.Cause(ctx)
}

func (q *queue) worker(ctx context.Context, take func([]byte) error, kept func()) error {
	for ctx.Err() == nil {
		filled := q.filled.Load()
		batch, err := q.consumer.Fetch(1, jetstream.FetchMaxWait(time.Second))
		if err != nil {
			return err
		}
		got := 0
		for m := range batch.Messages() {
			got++
			if err := take(m.Data()); err != nil {
				return err
			}
			if err := m.DoubleAck(ctx); err != nil {
				return err
			}
			kept()
		}
		if got == 0 && filled {
			return nil // nothing is left that nobody has begun
		}
	}
	return nil
}
