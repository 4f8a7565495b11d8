const statedMessage = `{
  "deviceId": "device-123456",
  "timestamp": "2024-01-15T10:30:00Z",
  "type": "telemetry",
  "payload": {
    "temperature": 23.5,
    "humidity": 45.2,
    "battery": 87,
    "signalStrength": -65
  },
  "metadata": {
    "firmwareVersion": "2.1.0",
    "location": {
      "lat": 37.7749,
      "lng": -122.4194
    }
  }
}`;

const batchMessage = `{
  "v": 2,
  "t0": 1705314600,
  "dt": 30,
  "temperature": [23.5, 23.5, 23.6, 23.6, 23.6, 23.7, 23.7, 23.8, 23.8, 23.8],
  "humidity": [45.2, 45.2, 45.1, 45.1, 45.0, 45.0, 45.0, 44.9, 44.9, 44.9],
  "signal": [-65, -65, -66, -65, -64, -65, -65, -66, -65, -65],
  "battery": 87,
  "seq": 48213
}`;

const policy = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "iot:Connect",
      "Resource": "arn:aws:iot:us-east-1:*:client/\${iot:Connection.Thing.ThingName}",
      "Condition": { "Bool": { "iot:Connection.Thing.IsAttached": "true" } }
    },
    {
      "Effect": "Allow",
      "Action": "iot:Publish",
      "Resource": [
        "arn:aws:iot:us-east-1:*:topic/$aws/rules/telemetry_v2/\${iot:Connection.Thing.ThingName}",
        "arn:aws:iot:us-east-1:*:topic/$aws/rules/alert_v1/\${iot:Connection.Thing.ThingName}",
        "arn:aws:iot:us-east-1:*:topic/$aws/rules/log_v1/\${iot:Connection.Thing.ThingName}",
        "arn:aws:iot:us-east-1:*:topic/live/\${iot:Connection.Thing.ThingName}",
        "arn:aws:iot:us-east-1:*:topic/$aws/things/\${iot:Connection.Thing.ThingName}/shadow/*"
      ]
    },
    {
      "Effect": "Allow",
      "Action": ["iot:Subscribe", "iot:Receive"],
      "Resource": [
        "arn:aws:iot:us-east-1:*:topicfilter/$aws/things/\${iot:Connection.Thing.ThingName}/shadow/*",
        "arn:aws:iot:us-east-1:*:topic/$aws/things/\${iot:Connection.Thing.ThingName}/shadow/*",
        "arn:aws:iot:us-east-1:*:topicfilter/confirm/\${iot:Connection.Thing.ThingName}",
        "arn:aws:iot:us-east-1:*:topic/confirm/\${iot:Connection.Thing.ThingName}"
      ]
    }
  ]
}`;

const storeOnce = `-- A thousand batches from one shard: COPY into a temporary table, then one statement.
INSERT INTO telemetry.batches
SELECT device_id, window_start, received_at, sequence, interval_s, battery, temperature, humidity, signal
FROM incoming
ON CONFLICT (device_id, window_start) DO NOTHING;

-- "Now" only moves forward, so a device that catches up doesn't overwrite the present with the past.
UPDATE telemetry.device_latest AS latest
SET window_start = newest.window_start,
    received_at  = newest.received_at,
    temperature  = newest.temperature[cardinality(newest.temperature)],
    humidity     = newest.humidity[cardinality(newest.humidity)],
    signal       = newest.signal[cardinality(newest.signal)],
    battery      = newest.battery
FROM (SELECT DISTINCT ON (device_id) * FROM incoming ORDER BY device_id, window_start DESC) AS newest
WHERE latest.device_id = newest.device_id
  AND latest.window_start < newest.window_start;

-- One device, one day, reading by reading: the arrays unpack side by side.
SELECT window_start + (i - 1) * interval_s * interval '1 second' AS at, t / 100.0 AS temperature, h / 10.0 AS humidity
FROM telemetry.batches, unnest(temperature, humidity) WITH ORDINALITY AS reading (t, h, i)
WHERE device_id = $1 AND window_start >= $2 AND window_start < $2 + interval '1 day'
ORDER BY at;`;

export const listings = [
  {
    id: 'message-stated',
    title: 'One reading, as the brief sends it',
    language: 'json',
    source: statedMessage,
    note: '245 bytes without the spaces. The device is in the topic and in the certificate as well, the type is always the same, the firmware changes twice a year and the place never: about 40 bytes are a reading.',
  },
  {
    id: 'message-batch',
    title: 'Ten readings, as they travel',
    language: 'json',
    source: batchMessage,
    note: '236 bytes without the spaces: ten readings in fewer bytes than one. The rule adds the device id from the connection. The sequence number makes a lost batch visible.',
  },
  {
    id: 'device-policy',
    title: 'One policy for a million devices',
    language: 'json',
    source: policy,
    note: 'The variable is the thing that the certificate is attached to. A device that claims another name can’t connect; one that is opened can speak for itself and nobody else.',
  },
  {
    id: 'store-once',
    title: 'Storing a batch once, and asking for it',
    language: 'sql',
    source: storeOnce,
    note: 'The key makes redelivery harmless; the condition on window_start makes catching up harmless. Run twice with the same batch against this study’s schema, both statements change one row, then none.',
  },
];
