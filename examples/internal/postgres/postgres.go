//go:build unix

// Package postgres starts PostgreSQL servers for tests.
package postgres

import (
	"fmt"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strconv"
	"syscall"
	"testing"
)

// Start starts a server of Debian's packages in a folder of its own, which
// listens to a socket there only and ends with the test, and returns its
// connection string. Without a server the test is skipped.
func Start(t *testing.T) string {
	t.Helper()
	found, err := filepath.Glob("/usr/lib/postgresql/*/bin")
	check(t, err)
	if len(found) == 0 {
		t.Skip("no PostgreSQL")
	}
	dir, err := os.MkdirTemp("", "pg") // a socket's path must be short
	check(t, err)
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	as := owner(t, dir)
	pg := func(name string, args ...string) {
		cmd := exec.Command(filepath.Join(found[len(found)-1], name), args...)
		cmd.Dir, cmd.SysProcAttr = dir, as
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%s: %v\n%s", name, err, out)
		}
	}
	data := filepath.Join(dir, "data")
	pg("initdb", "-D", data, "-A", "trust", "-U", "live", "-E", "UTF8")
	pg("pg_ctl", "-D", data, "-w", "-l", filepath.Join(dir, "log"), "-o", fmt.Sprintf("-k %s -c listen_addresses=''", dir), "start")
	t.Cleanup(func() { pg("pg_ctl", "-D", data, "-m", "immediate", "stop") })
	return fmt.Sprintf("host=%s user=live dbname=postgres", dir)
}

// owner gives the folder to the user postgres where the test runs as root, as
// whom the server refuses to run.
func owner(t *testing.T, dir string) *syscall.SysProcAttr {
	t.Helper()
	if os.Getuid() != 0 {
		return nil
	}
	u, err := user.Lookup("postgres")
	if err != nil {
		t.Skip("no user postgres")
	}
	uid, err := strconv.Atoi(u.Uid)
	check(t, err)
	gid, err := strconv.Atoi(u.Gid)
	check(t, err)
	check(t, os.Chown(dir, uid, gid))
	return &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}}
}

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
