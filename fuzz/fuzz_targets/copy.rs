#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    testkit::decoders::run("copy", bytes);
});
