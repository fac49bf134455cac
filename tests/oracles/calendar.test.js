// The reminders, read by Mozilla's parser: three all-day events, 3, 14 and 45 days after the end, with whole texts.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import ICAL from "ical.js";

const file = new URL("../fixtures/vectors/guong/reminders.ics", import.meta.url);

test("the reminders are what they are meant to be", () => {
  const text = readFileSync(file, "utf8");
  assert.ok(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75 && !line.includes("\n")));
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
  assert.deepEqual(events.map((event) => event.startDate.toString()), ["2026-11-27", "2026-12-08", "2027-01-08"]);
  assert.ok(events.every((event) => event.startDate.isDate && event.duration.toSeconds() === 86400));
  assert.equal(new Set(events.map((event) => event.uid)).size, 3);
  for (const event of events) {
    assert.equal(event.summary, "Ôn lại: năm tình huống, mười phút");
    assert.equal(
      event.description,
      "Mở lại trang học trên máy này; trang biết nên ôn gì.\nhttps://hoc.example/guong/",
    );
    assert.equal(event.component.getFirstPropertyValue("url"), "https://hoc.example/guong/");
    assert.ok(event.component.getFirstSubcomponent("valarm"));
  }
});
