package main

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/nats-io/nats-server/v2/server"
	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/warpstreamlabs/bento/public/service"

	"github.com/mahdar-nlp/mahdar/event"
	"github.com/mahdar-nlp/mahdar/examples/internal/postgres"
)

// queue is a stream of a server of the test's own, on a port of its own.
type queue struct {
	url    string
	js     jetstream.JetStream
	stream jetstream.Stream
}

func newQueue(t *testing.T) *queue {
	t.Helper()
	s, err := server.NewServer(&server.Options{Host: "127.0.0.1", Port: -1, JetStream: true, StoreDir: t.TempDir(), NoSigs: true})
	require.NoError(t, err)
	s.Start()
	t.Cleanup(func() { s.Shutdown(); s.WaitForShutdown() })
	require.True(t, s.ReadyForConnections(20*time.Second))
	q := &queue{url: s.ClientURL()}
	conn, err := nats.Connect(q.url)
	require.NoError(t, err)
	t.Cleanup(conn.Close)
	q.js, err = jetstream.New(conn)
	require.NoError(t, err)
	q.stream, err = q.js.CreateStream(t.Context(), jetstream.StreamConfig{Name: "ARTICLES", Subjects: []string{"articles"}})
	require.NoError(t, err)
	return q
}

// run runs a config of this folder until done holds, or to its end without done.
func (q *queue) run(t *testing.T, config string, env map[string]string, done func() bool) {
	t.Helper()
	stream := q.built(t, config, env)
	ended := make(chan error, 1)
	go func() { ended <- stream.Run(context.Background()) }()
	if done != nil {
		require.Eventually(t, done, time.Minute, 20*time.Millisecond)
		require.NoError(t, stream.StopWithin(20*time.Second))
	}
	select {
	case err := <-ended:
		require.NoError(t, err)
	case <-time.After(time.Minute):
		t.Fatal(config + " does not end")
	}
}

// built is the stream of a config, by the environment env.
func (q *queue) built(t *testing.T, config string, env map[string]string) *service.Stream {
	t.Helper()
	b := service.NewStreamBuilder()
	env["NATS"] = q.url
	b.SetEnvVarLookupFunc(func(name string) (string, bool) {
		v, ok := env[name]
		return v, ok
	})
	text, err := os.ReadFile(config)
	require.NoError(t, err)
	require.NoError(t, b.SetYAML(string(text)))
	require.NoError(t, b.SetLoggerYAML("level: none"))
	stream, err := b.Build()
	require.NoError(t, err)
	return stream
}

// done reports whether every message was acknowledged.
func (q *queue) done(t *testing.T) func() bool {
	return func() bool {
		c, err := q.stream.PushConsumer(t.Context(), "mahdar")
		if err != nil {
			return false
		}
		info, err := c.Info(t.Context())
		return err == nil && info.NumPending == 0 && info.NumAckPending == 0
	}
}

// take runs nats.yaml over what is in the stream.
func (q *queue) take(t *testing.T, env map[string]string) { q.run(t, "nats.yaml", env, q.done(t)) }

// forget makes the server deliver everything anew.
func (q *queue) forget(t *testing.T) {
	t.Helper()
	require.NoError(t, q.stream.DeleteConsumer(t.Context(), "mahdar"))
}

const (
	arabic  = `{"id":"a","date":"2026-05-12","text":"التقى وزير الخارجية المصري نظيره الأردني في عمان. واتفق الوزيران على تشكيل لجنة مشتركة."}`
	english = `{"id":"d\u0000","text":"Japan's foreign minister met his Indian counterpart in Tokyo."}`
	quiet   = `{"id":"q","text":"It rained."}`
)

// rows are the rows of events, one a line, in the order of article and event.
func rows(t *testing.T, driver, dsn string) string {
	t.Helper()
	db, err := sql.Open(driver, dsn)
	require.NoError(t, err)
	defer db.Close()
	found, err := db.QueryContext(t.Context(), `SELECT id, date, lang, event, kind, modality, words FROM events ORDER BY id, event`)
	require.NoError(t, err)
	defer found.Close()
	var out strings.Builder
	for found.Next() {
		var c [7]string
		require.NoError(t, found.Scan(&c[0], &c[1], &c[2], &c[3], &c[4], &c[5], &c[6]))
		fmt.Fprintln(&out, strings.Join(c[:], "|"))
	}
	require.NoError(t, found.Err())
	return out.String()
}

// expected is what rows must be, by the library.
func expected(t *testing.T, lines ...string) string {
	t.Helper()
	var out strings.Builder
	for _, line := range lines {
		d, err := event.ParseDocument([]byte(line))
		require.NoError(t, err)
		r, err := event.Extract(t.Context(), d)
		require.NoError(t, err)
		for _, e := range r.Events {
			fmt.Fprintln(&out, strings.ReplaceAll(strings.Join([]string{r.ID, r.Date, r.Lang, e.ID, string(e.Kind), string(e.Modality), e.Trigger.Text}, "|"), "\x00", "\ufffd"))
		}
	}
	return out.String()
}

// asserted publishes articles, one of them twice, and a line that is none, and
// asserts the rows and the dead letter, also after all was delivered again.
func asserted(t *testing.T, driver, dsn string) {
	q, dead := newQueue(t), filepath.Join(t.TempDir(), "dead")
	for _, line := range []string{arabic, "not json", quiet, english, arabic} {
		_, err := q.js.Publish(t.Context(), "articles", []byte(line))
		require.NoError(t, err)
	}
	env := map[string]string{"DRIVER": driver, "DSN": dsn, "DEAD": dead}
	q.take(t, env)
	want := expected(t, arabic, english)
	require.Equal(t, 4, strings.Count(want, "\n"))
	assert.Equal(t, want, rows(t, driver, dsn))
	first := letters(t, dead)
	require.Len(t, first, 1)
	assert.Contains(t, first[0], "a JSON object was expected")
	assert.Contains(t, first[0], `"line":"not json"`)
	q.forget(t)
	q.take(t, env)
	assert.Equal(t, want, rows(t, driver, dsn))
	assert.Equal(t, []string{first[0], first[0]}, letters(t, dead), "a dead letter that comes again is the same")
}

// letters are the lines of a file of dead letters.
func letters(t *testing.T, name string) []string {
	t.Helper()
	b, err := os.ReadFile(name)
	require.NoError(t, err)
	return strings.Split(strings.TrimSuffix(string(b), "\n"), "\n")
}

func TestNATS(t *testing.T) {
	asserted(t, "sqlite", "file:"+filepath.Join(t.TempDir(), "events.db"))
}

func TestPostgres(t *testing.T) { asserted(t, "postgres", postgres.Start(t)+" sslmode=disable") }

// TestFeed asserts that a file goes into the stream line by line, each line
// once, also if it is fed again.
func TestFeed(t *testing.T) {
	q := newQueue(t)
	input := filepath.Join(t.TempDir(), "articles.jsonl")
	require.NoError(t, os.WriteFile(input, []byte(arabic+"\n"+english+"\n"+arabic+"\n"), 0o600))
	for range 2 {
		q.run(t, "feed.yaml", map[string]string{"INPUT": input}, nil)
	}
	info, err := q.stream.Info(t.Context())
	require.NoError(t, err)
	assert.EqualValues(t, 2, info.State.Msgs)
}
