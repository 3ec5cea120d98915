package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// postgres starts a server of Debian's packages in a folder of its own, which
// listens to a socket there only, and returns its connection string.
func postgres(t *testing.T) string {
	t.Helper()
	found, err := filepath.Glob("/usr/lib/postgresql/*/bin")
	require.NoError(t, err)
	if len(found) == 0 {
		t.Skip("no PostgreSQL")
	}
	dir, err := os.MkdirTemp("", "pg")
	require.NoError(t, err)
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	as := &syscall.SysProcAttr{}
	if os.Getuid() == 0 { // the server refuses to run as root
		u, err := user.Lookup("postgres")
		if err != nil {
			t.Skip("no user postgres")
		}
		uid, err := strconv.Atoi(u.Uid)
		require.NoError(t, err)
		gid, err := strconv.Atoi(u.Gid)
		require.NoError(t, err)
		require.NoError(t, os.Chown(dir, uid, gid))
		as.Credential = &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}
	}
	pg := func(name string, args ...string) {
		cmd := exec.Command(filepath.Join(found[len(found)-1], name), args...)
		cmd.Dir, cmd.SysProcAttr = dir, as
		out, err := cmd.CombinedOutput()
		require.NoError(t, err, string(out))
	}
	data := filepath.Join(dir, "data")
	pg("initdb", "-D", data, "-A", "trust", "-U", "live", "-E", "UTF8")
	pg("pg_ctl", "-D", data, "-w", "-l", filepath.Join(dir, "log"), "-o", fmt.Sprintf("-k %s -c listen_addresses=''", dir), "start")
	t.Cleanup(func() { pg("pg_ctl", "-D", data, "-m", "immediate", "stop") })
	return fmt.Sprintf("host=%s user=live dbname=postgres", dir)
}

// TestPostgres does with a real server what TestTwice does with SQLite, with
// more workers and a NUL, which PostgreSQL keeps in no text.
func TestPostgres(t *testing.T) {
	dsn := postgres(t)
	lines, events := invented(t, 40)
	lines += `{"id":"a\u0000b","text":"x"}` + "\n"
	for range 2 {
		var out, errs bytes.Buffer
		args := []string{"-dir", t.TempDir(), "-dsn", dsn, "-jobs", "4", "-"}
		require.Equal(t, 0, run(t.Context(), args, strings.NewReader(lines+poison+lines), &out, &errs), errs.String())
		assert.Contains(t, out.String(), fmt.Sprintf("articles 41, events %d, poison 4", events))
	}
}
