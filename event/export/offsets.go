package export

import (
	"fmt"
	"reflect"
	"unicode/utf8"

	"github.com/mahdar-nlp/mahdar/entity"
	"github.com/mahdar-nlp/mahdar/event"
)

// Offsets is what positions in a text count.
type Offsets int

// What positions can count.
const (
	Bytes Offsets = iota // of UTF-8, as records have them
	Runes                // Unicode code points, as in Python
	UTF16                // units of UTF-16, as in JavaScript and Java
)

// ParseOffsets reads "byte", "rune" or "utf16".
func ParseOffsets(s string) (Offsets, error) {
	switch s {
	case "byte":
		return Bytes, nil
	case "rune":
		return Runes, nil
	case "utf16":
		return UTF16, nil
	}
	return 0, fmt.Errorf("export: offsets %q: byte, rune or utf16 was expected", s)
}

// Recount returns a copy of a record whose spans count what o says, in the
// text that the record is of. With Bytes it returns the record itself.
func Recount(text string, r *event.Record, o Offsets) *event.Record {
	if o == Bytes {
		return r
	}
	c := counter{at: positions(text, o)}
	return c.copy(reflect.ValueOf(r)).Interface().(*event.Record)
}

// positions is the position of every byte of a text, and of its end.
func positions(text string, o Offsets) []int {
	at, n := make([]int, len(text)+1), 0
	for i, r := range text {
		size := utf8.RuneLen(r)
		if r == utf8.RuneError {
			_, size = utf8.DecodeRuneInString(text[i:])
		}
		for k := range size {
			at[i+k] = n
		}
		n++
		if o == UTF16 && r > 0xFFFF {
			n++
		}
	}
	at[len(text)] = n
	return at
}

// counter copies values and recounts the spans in them.
type counter struct{ at []int }

var spanType = reflect.TypeFor[entity.Span]()

func (c counter) copy(v reflect.Value) reflect.Value {
	switch v.Kind() {
	case reflect.Pointer:
		return c.copyPointer(v)
	case reflect.Slice:
		return c.copySlice(v)
	case reflect.Struct:
		return c.copyStruct(v)
	}
	return v
}

func (c counter) copyPointer(v reflect.Value) reflect.Value {
	if v.IsNil() {
		return v
	}
	out := reflect.New(v.Type().Elem())
	out.Elem().Set(c.copy(v.Elem()))
	return out
}

func (c counter) copySlice(v reflect.Value) reflect.Value {
	if v.IsNil() {
		return v
	}
	out := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
	for i := range v.Len() {
		out.Index(i).Set(c.copy(v.Index(i)))
	}
	return out
}

func (c counter) copyStruct(v reflect.Value) reflect.Value {
	out := reflect.New(v.Type()).Elem()
	out.Set(v)
	if v.Type() == spanType {
		s := v.Interface().(entity.Span)
		s.Start, s.End = c.at[s.Start], c.at[s.End]
		return reflect.ValueOf(s)
	}
	for i := range v.NumField() {
		if f := out.Field(i); f.CanSet() {
			f.Set(c.copy(v.Field(i)))
		}
	}
	return out
}
