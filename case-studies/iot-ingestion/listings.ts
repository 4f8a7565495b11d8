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

const rule = `{
  "ruleName": "telemetry_v2",
  "topicRulePayload": {
    "awsIotSqlVersion": "2016-03-23",
    "sql": "SELECT *, clientid() AS deviceId, timestamp() AS receivedAt",
    "actions": [
      {
        "kinesis": {
          "streamName": "telemetry",
          "partitionKey": "\${clientid()}",
          "roleArn": "arn:aws:iam::123456789012:role/rule-telemetry"
        }
      }
    ],
    "errorAction": {
      "s3": {
        "bucketName": "telemetry-errors",
        "key": "telemetry_v2/\${parse_time('yyyy/MM/dd/HH', timestamp())}/\${newuuid()}",
        "roleArn": "arn:aws:iam::123456789012:role/rule-telemetry-errors"
      }
    }
  }
}`;

const policy = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "iot:Connect",
      "Resource": "arn:aws:iot:us-east-1:123456789012:client/\${iot:Connection.Thing.ThingName}",
      "Condition": { "Bool": { "iot:Connection.Thing.IsAttached": "true" } }
    },
    {
      "Effect": "Allow",
      "Action": "iot:Publish",
      "Resource": [
        "arn:aws:iot:us-east-1:123456789012:topic/$aws/rules/telemetry_v2/\${iot:Connection.Thing.ThingName}",
        "arn:aws:iot:us-east-1:123456789012:topic/$aws/rules/alert_v1/\${iot:Connection.Thing.ThingName}",
        "arn:aws:iot:us-east-1:123456789012:topic/$aws/rules/log_v1/\${iot:Connection.Thing.ThingName}",
        "arn:aws:iot:us-east-1:123456789012:topic/live/\${iot:Connection.Thing.ThingName}",
        "arn:aws:iot:us-east-1:123456789012:topic/$aws/things/\${iot:Connection.Thing.ThingName}/shadow/get",
        "arn:aws:iot:us-east-1:123456789012:topic/$aws/things/\${iot:Connection.Thing.ThingName}/shadow/update"
      ]
    },
    {
      "Effect": "Allow",
      "Action": ["iot:Subscribe", "iot:Receive"],
      "Resource": [
        "arn:aws:iot:us-east-1:123456789012:topicfilter/$aws/things/\${iot:Connection.Thing.ThingName}/shadow/*",
        "arn:aws:iot:us-east-1:123456789012:topic/$aws/things/\${iot:Connection.Thing.ThingName}/shadow/*",
        "arn:aws:iot:us-east-1:123456789012:topicfilter/confirm/\${iot:Connection.Thing.ThingName}",
        "arn:aws:iot:us-east-1:123456789012:topic/confirm/\${iot:Connection.Thing.ThingName}"
      ]
    }
  ]
}`;

const storeOnce = `-- A thousand batches from one shard: COPY into a temporary table, then one statement.
INSERT INTO telemetry.batches
SELECT device_id, window_start, received_at, sequence, interval_s, battery, temperature, humidity, signal
FROM incoming
ON CONFLICT (device_id, window_start) DO NOTHING;

-- In the same transaction: a task that has lost the shard updates no row, and rolls back.
UPDATE telemetry.shard_leases SET checkpoint = $1, updated_at = now() WHERE shard_id = $2 AND owner = $3;

-- "Now" only moves forward, so a device that catches up doesn't overwrite the present with the past.
INSERT INTO telemetry.device_latest AS latest
       (device_id, site_id, window_start, received_at, temperature, humidity, signal, battery)
SELECT DISTINCT ON (device_id) device_id, site_id, window_start, received_at,
       temperature[cardinality(temperature)], humidity[cardinality(humidity)], signal[cardinality(signal)], battery
FROM incoming JOIN directory.devices USING (device_id)
ORDER BY device_id, window_start DESC
ON CONFLICT (device_id) DO UPDATE
SET site_id = excluded.site_id, window_start = excluded.window_start, received_at = excluded.received_at,
    temperature = excluded.temperature, humidity = excluded.humidity,
    signal = excluded.signal, battery = excluded.battery
WHERE latest.window_start < excluded.window_start;

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
    id: 'telemetry-rule',
    title: 'The one reader of a batch',
    language: 'json',
    source: rule,
    note: 'No FROM: with Basic Ingest the topic names the rule. clientid() is what the certificate allows, never what the message claims. A record that the stream refuses becomes a file, with the original in base64, and the replay job puts it again.',
  },
  {
    id: 'device-policy',
    title: 'One policy for a million devices',
    language: 'json',
    source: policy,
    note: 'The variable is the thing that the certificate is attached to. A device that claims another name can’t connect; one that is opened can speak for itself and nobody else. A policy may have 2,048 characters without spaces, and this one has 1,317.',
  },
  {
    id: 'store-once',
    title: 'Storing a batch once, and asking for it',
    language: 'sql',
    source: storeOnce,
    note: 'The key makes redelivery harmless; the condition on window_start makes catching up harmless. Run twice with the same batch against this study’s schema, both inserts change one row, then none.',
  },
];
