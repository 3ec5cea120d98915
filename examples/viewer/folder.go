package main

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// maxFolder is how many bytes of articles a folder may hold.
const maxFolder = 64 << 20

// openFolder reads the articles of a folder and of those below it, in the
// order of their names. No link leads out of the folder.
func (s *server) openFolder(ctx context.Context, name string, stderr io.Writer) error {
	root, err := os.OpenRoot(name)
	if err != nil {
		return err
	}
	defer root.Close()
	o := opener{date: s.date, set: set{title: filepath.Base(filepath.Clean(name)), pinned: true}}
	err = fs.WalkDir(root.FS(), ".", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			o.skip(path, err)
		case ctx.Err() != nil:
			return ctx.Err()
		case d.IsDir() && path != "." && strings.HasPrefix(d.Name(), "."):
			return fs.SkipDir
		case d.IsDir() || !readable(d.Name()):
		case o.set.size > maxFolder:
			return fmt.Errorf("folder %q: more than %d MB of articles", name, maxFolder>>20)
		default:
			o.fromRoot(root, path)
		}
		return nil
	})
	if err != nil {
		return err
	}
	if len(o.set.articles) == 0 {
		return fmt.Errorf("folder %q: no article that can be read (.txt, .html, .jsonl): %s", name, strings.Join(o.set.skipped, "; "))
	}
	s.folder = s.store.put(&o.set)
	fmt.Fprintf(stderr, "viewer: %d articles in %s, %d skipped\n", len(o.set.articles), name, len(o.set.skipped))
	return nil
}

// fromRoot reads one regular file.
func (o *opener) fromRoot(root *os.Root, path string) {
	info, err := root.Stat(path)
	if err == nil && !info.Mode().IsRegular() {
		err = fmt.Errorf("a regular file was expected")
	}
	if err != nil {
		o.skip(path, err)
		return
	}
	f, err := root.Open(path)
	if err != nil {
		o.skip(path, err)
		return
	}
	defer f.Close()
	o.file(path, f)
}

func readable(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".txt", ".html", ".htm", ".jsonl":
		return !strings.HasPrefix(name, ".")
	}
	return false
}
