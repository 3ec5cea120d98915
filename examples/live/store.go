package main

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"
	"time"

	_ "github.com/jackc/pgx/v5/stdlib"
	_ "modernc.org/sqlite"

	"github.com/mahdar-nlp/mahdar/event"
)

const (
	limit    = 20 * time.Second // for one article
	attempts = 3                // after which an article that ends the process is given up
)

// schema, of SQLite: an article and a line that could not be read are known by the hash
// of their line.
const schema = `
CREATE TABLE IF NOT EXISTS articles (hash TEXT PRIMARY KEY, id TEXT NOT NULL, date TEXT NOT NULL, lang TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS events (article TEXT NOT NULL, event TEXT NOT NULL, kind TEXT NOT NULL, modality TEXT NOT NULL,
	words TEXT NOT NULL, record TEXT NOT NULL, PRIMARY KEY (article, event));
CREATE TABLE IF NOT EXISTS poison (hash TEXT PRIMARY KEY, line BLOB NOT NULL, reason TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS attempts (hash TEXT PRIMARY KEY, n INTEGER NOT NULL);
`

// store keeps articles with their events, each once, in SQLite or PostgreSQL.
type store struct {
	db       *sql.DB
	postgres bool
	alone    sync.RWMutex // held whole by an article that is tried again
}

// openPostgres opens the database that a connection string names.
func openPostgres(ctx context.Context, dsn string) (*store, error) {
	db, err := sql.Open("pgx", dsn)
	if err != nil {
		return nil, err
	}
	if _, err := db.ExecContext(ctx, strings.ReplaceAll(schema, "BLOB", "BYTEA")); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return &store{db: db, postgres: true}, nil
}

// sql is a query, written with ?1, ?2 …, as the database wants it.
func (s *store) sql(query string) string {
	if s.postgres {
		return strings.ReplaceAll(query, "?", "$")
	}
	return query
}

// clean takes out what PostgreSQL keeps in no text: NUL and broken UTF-8.
func clean(s string) string {
	return strings.ReplaceAll(strings.ToValidUTF8(s, "\ufffd"), "\x00", "\ufffd")
}

func openStore(ctx context.Context, path string) (*store, error) {
	db, err := sql.Open("sqlite", "file:"+path+"?_pragma=busy_timeout(10000)&_pragma=journal_mode(WAL)&_pragma=synchronous(FULL)")
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1) // SQLite has one writer
	if _, err := db.ExecContext(ctx, schema); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return &store{db: db}, nil
}

func (s *store) close() { _ = s.db.Close() }

// take keeps what a line holds: the events of an article, or why there is
// none. A line that is kept already changes nothing. The error is the
// database's, never the article's.
func (s *store) take(ctx context.Context, line []byte) error {
	hash := hashOf(line)
	known, n, err := s.begin(ctx, hash)
	if err != nil || known {
		return err
	}
	return s.takeBegun(ctx, line, hash, n)
}

// takeBegun is take for the n-th time.
func (s *store) takeBegun(ctx context.Context, line []byte, hash string, n int) error {
	if n > 1 { // it may have ended the process: nothing else is at risk beside it
		s.alone.Lock()
		defer s.alone.Unlock()
	} else {
		s.alone.RLock()
		defer s.alone.RUnlock()
	}
	var r *event.Record
	reason := fmt.Errorf("given up: it ended the process %d times", attempts)
	if n <= attempts {
		r, reason = extract(ctx, line)
	}
	if ctx.Err() != nil {
		// Stopped: the next run takes it, and this was no attempt.
		_, err := s.db.ExecContext(context.WithoutCancel(ctx), s.sql(`UPDATE attempts SET n = n - 1 WHERE hash = ?1`), hash)
		return errors.Join(context.Cause(ctx), err)
	}
	if reason != nil {
		return s.poison(ctx, hash, line, reason)
	}
	return s.keep(ctx, hash, r)
}

func hashOf(line []byte) string {
	sum := sha256.Sum256(line)
	return hex.EncodeToString(sum[:])
}

// begin reports whether the line is kept already, and counts the attempt.
func (s *store) begin(ctx context.Context, hash string) (known bool, n int, err error) {
	if known, err = s.known(ctx, hash); err != nil || known {
		return known, 0, err
	}
	err = s.db.QueryRowContext(ctx, s.sql(`INSERT INTO attempts VALUES (?1, 1) ON CONFLICT (hash) DO UPDATE SET n = attempts.n + 1 RETURNING n`), hash).Scan(&n)
	return false, n, err
}

// known reports whether a line is kept, as an article or as poison.
func (s *store) known(ctx context.Context, hash string) (known bool, err error) {
	const query = `SELECT EXISTS (SELECT 1 FROM articles WHERE hash = ?1) OR EXISTS (SELECT 1 FROM poison WHERE hash = ?1)`
	err = s.db.QueryRowContext(ctx, s.sql(query), hash).Scan(&known)
	return known, err
}

// extract makes the record of a line. What is wrong with it is an error, a
// panic too.
func extract(ctx context.Context, line []byte) (r *event.Record, err error) {
	d, err := event.ParseDocument(line)
	if err != nil {
		return nil, err
	}
	defer func() {
		if v := recover(); v != nil {
			r, err = nil, fmt.Errorf("panic: %v", v)
		}
	}()
	ctx, stop := context.WithTimeout(ctx, limit)
	defer stop()
	return event.Extract(ctx, d)
}

// keep writes an article and its events in one transaction.
func (s *store) keep(ctx context.Context, hash string, r *event.Record) error {
	return s.change(ctx, hash, func(tx *sql.Tx) error {
		done, err := tx.ExecContext(ctx, s.sql(`INSERT INTO articles VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING`), hash, clean(r.ID), r.Date, r.Lang)
		if err != nil {
			return err
		}
		if n, err := done.RowsAffected(); err != nil || n == 0 {
			return err // a worker beside this one has just kept the same line
		}
		for i := range r.Events {
			e := &r.Events[i]
			b, err := json.Marshal(e)
			if err != nil {
				return err
			}
			if _, err := tx.ExecContext(ctx, s.sql(`INSERT INTO events VALUES (?1, ?2, ?3, ?4, ?5, ?6)`), hash, e.ID, string(e.Kind), string(e.Modality), clean(e.Trigger.Text), string(b)); err != nil {
				return err
			}
		}
		return nil
	})
}

func (s *store) poison(ctx context.Context, hash string, line []byte, reason error) error {
	return s.change(ctx, hash, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, s.sql(`INSERT INTO poison VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING`), hash, line, clean(reason.Error()))
		return err
	})
}

// change runs do in a transaction that also forgets the attempts.
func (s *store) change(ctx context.Context, hash string, do func(*sql.Tx) error) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }()
	if err := do(tx); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, s.sql(`DELETE FROM attempts WHERE hash = ?1`), hash); err != nil {
		return err
	}
	return tx.Commit()
}

// summary writes how much is kept.
func (s *store) summary(ctx context.Context, w io.Writer) error {
	var articles, events, poison int
	err := s.db.QueryRowContext(ctx, `SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM events), (SELECT count(*) FROM poison)`).Scan(&articles, &events, &poison)
	if err == nil {
		_, err = fmt.Fprintf(w, "articles %d, events %d, poison %d\n", articles, events, poison)
	}
	return err
}
