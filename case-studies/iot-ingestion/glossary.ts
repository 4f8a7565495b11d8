export const glossary = [
  { term: 'Alert', meaning: 'A limit crossed, or a silence, on one device. Several at one site are one incident.' },
  {
    term: 'Basic Ingest',
    meaning: 'Publishing to a topic below $aws/rules/: straight to a rule, past the broker, without message charge.',
  },
  { term: 'Batch', meaning: 'Ten readings of one device in one message, one record and one row.' },
  { term: 'Campaign', meaning: 'A firmware version on its way to a set of devices, in waves, with a brake.' },
  { term: 'Catch-up', meaning: 'The time after an outage in which devices send what they kept, beside what is new.' },
  {
    term: 'Desired state',
    meaning: 'What a device should be: limits, size of a batch, firmware, live until when. Kept in its shadow.',
  },
  { term: 'Device bucket', meaning: 'Hash of the device id modulo 256; archive files are sorted by it.' },
  { term: 'Directory', meaning: 'The hot store’s copy of who is where: device, site, model. A minute old at most.' },
  {
    term: 'Freshness',
    meaning: 'Age of the newest reading that can be seen: up to five minutes of batch, and seconds of transport.',
  },
  { term: 'Hot, cold', meaning: 'Younger than seven days, in PostgreSQL; everything for 24 months, in Parquet on S3.' },
  { term: 'Live', meaning: 'A device that sends each reading as it is taken, for 15 minutes, because somebody looks.' },
  { term: 'Reading', meaning: 'Temperature, humidity, battery and signal at one instant, every 30 seconds.' },
  {
    term: 'Shadow',
    meaning: 'A document per device at the gateway that both sides can write while the other is away.',
  },
  { term: 'Window', meaning: 'The five minutes that a batch covers; with the device it is the key of a row.' },
];
