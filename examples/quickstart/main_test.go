package main

func Example_main() {
	main()
	// Output:
	// meeting (asserted, in-person)
	//   with office:egy-foreign-minister وزير الخارجية المصري
	//   with office:jor-foreign-minister نظيره الأردني
	// agreement (reached)
	// to do: تشكيل لجنة مشتركة
}
