package main

import (
	"bufio"
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/mahdar-nlp/mahdar/event"
)

// invented are n articles, a line each, and what of them is to be kept.
func invented(t *testing.T, n int) (lines string, events int) {
	t.Helper()
	states := strings.Fields("مصر تونس ليبيا العراق لبنان السودان الجزائر المغرب قطر اليمن")
	var out strings.Builder
	for i := range n {
		d := event.Document{ID: fmt.Sprint(i), Date: "2026-05-12",
			Text: fmt.Sprintf("التقى وزير خارجية %s وزير خارجية %s في عمان، وتعهدت اليابان بتقديم %d مليون دولار.", states[i%10], states[(i/10+1+i)%10], i+1)}
		r, err := event.Extract(t.Context(), d)
		require.NoError(t, err)
		events += len(r.Events)
		b, err := json.Marshal(d)
		require.NoError(t, err)
		out.Write(append(b, '\n'))
	}
	return out.String(), events
}

const poison = "not json\n{\"id\":\"x\"}\n{\"id\":\"y\",\"date\":\"June\",\"text\":\"x\"}\n{\"id\":\"z\",\"text\":\"\\u0000\\u0000\\u0000\\u0000\"}\n"

// counted is how many rows the tables of a folder hold.
func counted(t *testing.T, dir string) (articles, events, poisoned, begun int) {
	t.Helper()
	db, err := sql.Open("sqlite", filepath.Join(dir, "events.db"))
	require.NoError(t, err)
	defer db.Close()
	for table, n := range map[string]*int{"articles": &articles, "events": &events, "poison": &poisoned, "attempts": &begun} {
		require.NoError(t, db.QueryRow("SELECT count(*) FROM "+table).Scan(n))
	}
	return articles, events, poisoned, begun
}

// TestTwice asserts that what comes twice is kept once, and that lines that
// hold no article end in their own table with the reason.
func TestTwice(t *testing.T) {
	lines, events := invented(t, 20)
	dir := t.TempDir()
	for range 2 {
		var out, errs bytes.Buffer
		require.Equal(t, 0, run(t.Context(), []string{"-dir", dir, "-"}, strings.NewReader(lines+poison+lines), &out, &errs), errs.String())
		assert.Contains(t, out.String(), fmt.Sprintf("articles 20, events %d, poison 4", events))
	}
	db, err := sql.Open("sqlite", filepath.Join(dir, "events.db"))
	require.NoError(t, err)
	defer db.Close()
	var reason string
	require.NoError(t, db.QueryRow("SELECT reason FROM poison WHERE line = ?", []byte(`{"id":"x"}`)).Scan(&reason))
	assert.Contains(t, reason, `lacks "text"`)
}

// TestGivenUp asserts that an article that ended the process again and again is
// not tried for ever.
func TestGivenUp(t *testing.T) {
	s, err := openStore(t.Context(), filepath.Join(t.TempDir(), "events.db"))
	require.NoError(t, err)
	defer s.close()
	line := []byte(`{"id":"a","text":"x"}`)
	_, err = s.db.Exec("INSERT INTO attempts VALUES (?, ?)", hashOf(line), attempts)
	require.NoError(t, err)
	require.NoError(t, s.take(t.Context(), line))
	var reason string
	require.NoError(t, s.db.QueryRow("SELECT reason FROM poison").Scan(&reason))
	assert.Contains(t, reason, "given up")
}

// TestStopped asserts that an article is not given up for stops of the program.
func TestStopped(t *testing.T) {
	s, err := openStore(t.Context(), filepath.Join(t.TempDir(), "events.db"))
	require.NoError(t, err)
	defer s.close()
	line := []byte(`{"id":"a","text":"x"}`)
	for range attempts + 1 {
		_, n, err := s.begin(t.Context(), hashOf(line))
		require.NoError(t, err)
		require.Equal(t, 1, n)
		ctx, stop := context.WithCancel(t.Context())
		stop()
		require.Error(t, s.takeBegun(ctx, line, hashOf(line), n))
	}
	require.NoError(t, s.take(t.Context(), line))
	known, err := s.known(t.Context(), hashOf(line))
	require.NoError(t, err)
	assert.True(t, known)
}

// TestLongLine asserts that a line that the queue cannot hold costs no other.
func TestLongLine(t *testing.T) {
	lines, _ := invented(t, 2)
	first, second, _ := strings.Cut(lines, "\n")
	var out, errs bytes.Buffer
	in := first + "\n" + strings.Repeat("x", maxLine+1) + "\n" + second
	require.Equal(t, 0, run(t.Context(), []string{"-dir", t.TempDir(), "-"}, strings.NewReader(in), &out, &errs), errs.String())
	assert.Contains(t, out.String(), "articles 2, ")
	assert.Contains(t, out.String(), "poison 1\n")
}

// TestKilled kills the process again and again while it works. In the end
// every article's events are there once.
func TestKilled(t *testing.T) {
	ctx, stop := context.WithTimeout(t.Context(), 2*time.Minute)
	defer stop()
	dir := t.TempDir()
	binary := filepath.Join(dir, "live")
	out, err := exec.CommandContext(ctx, "go", "build", "-o", binary, ".").CombinedOutput()
	require.NoError(t, err, string(out))
	lines, events := invented(t, 300)
	input := filepath.Join(dir, "articles.jsonl")
	require.NoError(t, os.WriteFile(input, []byte(lines+poison), 0o600))
	for _, after := range []int{1, 17, 40, 5} {
		killed(ctx, t, binary, filepath.Join(dir, "state"), input, after)
	}
	killed(ctx, t, binary, filepath.Join(dir, "state"), input, 1<<30) // to the end
	articles, found, poisoned, begun := counted(t, filepath.Join(dir, "state"))
	assert.Equal(t, [4]int{300, events, 4, 0}, [4]int{articles, found, poisoned, begun})
}

// TestSoak does the same with as many articles as LIVE_SOAK says and twenty
// kills at random: LIVE_SOAK=100000 go test -run Soak -timeout 1h.
func TestSoak(t *testing.T) {
	n, err := strconv.Atoi(os.Getenv("LIVE_SOAK"))
	if err != nil {
		t.Skip("LIVE_SOAK is not set")
	}
	dir, random := t.TempDir(), rand.New(rand.NewPCG(1, 2))
	binary := filepath.Join(dir, "live")
	out, err := exec.Command("go", "build", "-o", binary, ".").CombinedOutput()
	require.NoError(t, err, string(out))
	lines, events := invented(t, n)
	input := filepath.Join(dir, "articles.jsonl")
	require.NoError(t, os.WriteFile(input, []byte(lines+poison), 0o600))
	for range 20 {
		killed(t.Context(), t, binary, filepath.Join(dir, "state"), input, 1+random.IntN(n/25))
	}
	killed(t.Context(), t, binary, filepath.Join(dir, "state"), input, 1<<30)
	articles, found, poisoned, begun := counted(t, filepath.Join(dir, "state"))
	assert.Equal(t, [4]int{n, events, 4, 0}, [4]int{articles, found, poisoned, begun})
	t.Logf("%d articles, %d events, %d poison, 20 kills", articles, found, poisoned)
}

// killed runs the program and kills it when it has kept so many articles, if it
// has not ended before.
func killed(ctx context.Context, t *testing.T, binary, dir, input string, after int) {
	t.Helper()
	cmd := exec.CommandContext(ctx, binary, "-dir", dir, input)
	cmd.Stderr = os.Stderr
	stdout, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	seen := 0
	for progress := bufio.NewScanner(stdout); progress.Scan(); {
		if seen++; seen == after {
			require.NoError(t, cmd.Process.Kill())
		}
	}
	err = cmd.Wait()
	if seen < after {
		require.NoError(t, err)
	}
	require.NoError(t, ctx.Err())
}
