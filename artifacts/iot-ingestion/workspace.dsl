workspace "IoT data ingestion" "A million devices, a reading every thirty seconds, and a design that costs eight times its budget until ten readings travel in one message." {
  model {
    !impliedRelationships false
    fleetOperator = person "Fleet operator" "Watches sites, acts on alerts, updates devices." {
      properties {
        "casebook.id" "fleetOperator"
      }
    }
    analyst = person "Data analyst" "Asks what happened, last week or last year." {
      properties {
        "casebook.id" "analyst"
      }
    }
    platform = softwareSystem "Telemetry platform" "Takes in, keeps and shows what a million devices measure." {
      tags "Software system"
      properties {
        "casebook.id" "platform"
      }
      platform_deviceAgent = container "Device agent" "Measures, judges, batches, buffers." "C, FreeRTOS" {
        tags "client" "Mobile app"
        properties {
          "casebook.id" "platform.deviceAgent"
        }
        platform_deviceAgent_sampler = component "Sampler" "Takes a reading every 30 seconds." "C" {
          properties {
            "casebook.id" "platform.deviceAgent.sampler"
          }
        }
        platform_deviceAgent_alertEvaluator = component "Alert evaluator" "Holds each reading against its limits at once." "C" {
          properties {
            "casebook.id" "platform.deviceAgent.alertEvaluator"
          }
        }
        platform_deviceAgent_batcher = component "Batcher" "Ten readings, one message, one number." "C" {
          properties {
            "casebook.id" "platform.deviceAgent.batcher"
          }
        }
        platform_deviceAgent_flashBuffer = component "Flash buffer" "Keeps 72 hours, sent or not." "Ring buffer in flash" {
          properties {
            "casebook.id" "platform.deviceAgent.flashBuffer"
          }
        }
        platform_deviceAgent_uplink = component "Uplink" "One connection; jittered return." "coreMQTT, TLS 1.2" {
          properties {
            "casebook.id" "platform.deviceAgent.uplink"
          }
        }
        platform_deviceAgent_updater = component "Updater" "Verifies, installs, rolls back firmware." "A/B slots" {
          properties {
            "casebook.id" "platform.deviceAgent.updater"
          }
        }
        platform_deviceAgent_keyStore = component "Key store" "Makes the key; never gives it out." "Secure element" {
          properties {
            "casebook.id" "platform.deviceAgent.keyStore"
          }
        }
      }
      group "Ingestion" {
        platform_gateway = container "Device gateway" "Authenticates devices, routes by rule." "AWS IoT Core, MQTT" {
          tags "managed" "Service"
          properties {
            "casebook.id" "platform.gateway"
          }
        }
        platform_stream = container "Telemetry stream" "A day of batches, in order per device." "Amazon Kinesis, 12 shards" {
          tags "Messaging"
          properties {
            "casebook.id" "platform.stream"
          }
        }
        platform_eventQueue = container "Alert and fleet queues" "Holds alerts and device events for 4 days." "Amazon SQS" {
          tags "Messaging"
          properties {
            "casebook.id" "platform.eventQueue"
          }
        }
      }
      group "Processing" {
        platform_processor = container "Stream processor" "Stores batches, rolls up, hears silence." "Go" {
          tags "Service"
          properties {
            "casebook.id" "platform.processor"
          }
          platform_processor_shardReader = component "Shard reader" "One owner a shard, a checkpoint each." "Go, leases in SQL" {
            properties {
              "casebook.id" "platform.processor.shardReader"
            }
          }
          platform_processor_decoder = component "Batch decoder" "Checks schema, device and clock." "Go" {
            properties {
              "casebook.id" "platform.processor.decoder"
            }
          }
          platform_processor_batchWriter = component "Batch writer" "Stores 1,000 batches a statement, once." "pgx, COPY" {
            properties {
              "casebook.id" "platform.processor.batchWriter"
            }
          }
          platform_processor_rollupScheduler = component "Rollup scheduler" "Hours and days per device and site." "Go, SQL" {
            properties {
              "casebook.id" "platform.processor.rollupScheduler"
            }
          }
          platform_processor_silenceDetector = component "Silence detector" "Finds devices that said nothing." "Go, SQL" {
            properties {
              "casebook.id" "platform.processor.silenceDetector"
            }
          }
          platform_processor_directoryCache = component "Directory cache" "Device to site, model and limits." "Go" {
            properties {
              "casebook.id" "platform.processor.directoryCache"
            }
          }
        }
        platform_archiver = container "Archiver" "Copies the stream into five-minute files." "Go, Parquet" {
          tags "Service"
          properties {
            "casebook.id" "platform.archiver"
          }
        }
        platform_alertHandler = container "Alert handler" "Opens, groups and clears alerts." "Go on AWS Lambda" {
          tags "Compute"
          properties {
            "casebook.id" "platform.alertHandler"
          }
        }
      }
      group "Storage" {
        platform_hotStore = container "Hot store" "Seven days of readings, rollups, alerts." "PostgreSQL 18, RDS Multi-AZ" {
          tags "Data store"
          properties {
            "casebook.id" "platform.hotStore"
          }
        }
        platform_objectStore = container "Object store" "Parquet archive, failed records, firmware." "Amazon S3" {
          tags "Data store"
          properties {
            "casebook.id" "platform.objectStore"
          }
        }
        platform_logStore = container "Device log store" "Two weeks of what devices complained about." "Amazon OpenSearch" {
          tags "Data store"
          properties {
            "casebook.id" "platform.logStore"
          }
        }
      }
      group "Fleet" {
        platform_registryDb = container "Device registry" "Which devices exist, whose, with which key." "PostgreSQL 18, RDS Multi-AZ" {
          tags "Data store"
          properties {
            "casebook.id" "platform.registryDb"
          }
        }
        platform_fleetService = container "Fleet service" "Admits, configures, updates, retires." "Go, Gin" {
          tags "Service"
          properties {
            "casebook.id" "platform.fleetService"
          }
          platform_fleetService_provisioning = component "Provisioning" "Turns a factory list into devices." "Go" {
            properties {
              "casebook.id" "platform.fleetService.provisioning"
            }
          }
          platform_fleetService_certificateRotation = component "Certificate rotation" "Renews at eight of twelve months." "Go" {
            properties {
              "casebook.id" "platform.fleetService.certificateRotation"
            }
          }
          platform_fleetService_campaigns = component "Campaigns" "Firmware in waves, with a brake." "Go" {
            properties {
              "casebook.id" "platform.fleetService.campaigns"
            }
          }
          platform_fleetService_desiredState = component "Desired state" "What a device should be, not what it reads." "Go, IoT shadow" {
            properties {
              "casebook.id" "platform.fleetService.desiredState"
            }
          }
          platform_fleetService_inventory = component "Inventory consumer" "Learns version and health when they change." "Go, SQS" {
            properties {
              "casebook.id" "platform.fleetService.inventory"
            }
          }
          platform_fleetService_registryRepository = component "Registry repository" "Every change with its audit row." "pgx" {
            properties {
              "casebook.id" "platform.fleetService.registryRepository"
            }
          }
        }
      }
      group "Presentation" {
        platform_queryApi = container "Query API" "Answers from hot rows, old files or live." "Go, Gin" {
          tags "Service"
          properties {
            "casebook.id" "platform.queryApi"
          }
        }
        platform_dashboards = container "Dashboards" "Sites, alerts, fleet health, cost." "Amazon Managed Grafana" {
          tags "Web application"
          properties {
            "casebook.id" "platform.dashboards"
          }
        }
      }
    }
    deviceCa = softwareSystem "Device CA" "Signs device certificates; its key is in an HSM." {
      tags "Software system"
      properties {
        "casebook.id" "deviceCa"
      }
    }
    manufacturer = softwareSystem "Device manufacturer" "Builds devices; each makes its own key." {
      tags "External system"
      properties {
        "casebook.id" "manufacturer"
      }
    }
    staffIdentity = softwareSystem "Staff sign-on" "Signs operators and analysts in." {
      tags "External system"
      properties {
        "casebook.id" "staffIdentity"
      }
    }
    notification = softwareSystem "Notification delivery" "Amazon SNS: pages and webhooks to operators." {
      tags "External system"
      properties {
        "casebook.id" "notification"
      }
    }

    fleetOperator -> platform_dashboards "Watches, acknowledges" "HTTPS"
    fleetOperator -> platform_fleetService "Runs campaigns, retires devices" "HTTPS, JSON"
    fleetOperator -> platform_queryApi "Watches a device live" "HTTPS, event stream"
    fleetOperator -> platform_fleetService_campaigns "Runs campaigns, retires devices" "HTTPS, JSON"
    fleetOperator -> platform "Watches, acknowledges, runs campaigns, retires devices and 1 more" "HTTPS, JSON, event stream"
    analyst -> platform_queryApi "Asks for history, exports" "HTTPS, JSON"
    analyst -> platform "Asks for history, exports" "HTTPS, JSON"
    platform -> staffIdentity "Signs staff in" "SAML 2.0"
    platform -> deviceCa "Has certificates signed" "EST, mTLS"
    platform -> notification "Notifies of an incident" "SNS API"
    platform_deviceAgent -> platform_gateway "Publishes batches and alerts" "MQTT, mTLS, QoS 1"
    platform_deviceAgent -> platform_objectStore "Downloads signed firmware" "HTTPS, CloudFront"
    platform_deviceAgent_sampler -> platform_deviceAgent_alertEvaluator "Hands over a reading"
    platform_deviceAgent_sampler -> platform_deviceAgent_batcher "Hands over a reading"
    platform_deviceAgent_alertEvaluator -> platform_deviceAgent_flashBuffer "Puts alerts first"
    platform_deviceAgent_batcher -> platform_deviceAgent_flashBuffer "Appends a batch"
    platform_deviceAgent_uplink -> platform_deviceAgent_flashBuffer "Takes oldest, marks on PUBACK"
    platform_deviceAgent_uplink -> platform_deviceAgent_keyStore "Signs the handshake"
    platform_deviceAgent_uplink -> platform_deviceAgent_updater "Passes desired firmware"
    platform_deviceAgent_uplink -> platform_gateway "Publishes batches and alerts" "MQTT, mTLS, QoS 1"
    platform_deviceAgent_updater -> platform_objectStore "Downloads signed firmware" "HTTPS, CloudFront"
    platform_gateway -> platform_deviceAgent "Delivers desired state" "MQTT, mTLS" "Asynchronous"
    platform_gateway -> platform_stream "Puts batches, by rule" "Kinesis API"
    platform_gateway -> platform_eventQueue "Queues alerts, device events" "SQS API"
    platform_gateway -> platform_objectStore "Keeps what a rule could not place" "S3 API" "Asynchronous"
    platform_gateway -> platform_logStore "Indexes device logs" "Data Firehose" "Asynchronous"
    platform_gateway -> platform_queryApi "Delivers live readings" "MQTT, WebSocket" "Asynchronous"
    platform_gateway -> platform_deviceAgent_uplink "Delivers desired state" "MQTT, mTLS" "Asynchronous"
    platform_processor -> platform_stream "Reads batches" "Kinesis API"
    platform_processor -> platform_hotStore "Stores batches and rollups" "SQL, TLS"
    platform_processor -> platform_eventQueue "Queues silence alerts" "SQS API" "Asynchronous"
    platform_processor_shardReader -> platform_stream "Reads batches" "Kinesis API"
    platform_processor_shardReader -> platform_hotStore "Holds leases" "SQL, TLS"
    platform_processor_shardReader -> platform_processor_decoder "Hands over records"
    platform_processor_decoder -> platform_processor_directoryCache "Looks the device up"
    platform_processor_decoder -> platform_processor_batchWriter "Hands over valid batches"
    platform_processor_batchWriter -> platform_hotStore "Inserts once, checkpoints" "SQL, TLS"
    platform_processor_rollupScheduler -> platform_hotStore "Aggregates closed hours" "SQL, TLS"
    platform_processor_silenceDetector -> platform_hotStore "Finds old last readings" "SQL, TLS"
    platform_processor_silenceDetector -> platform_eventQueue "Queues silence alerts" "SQS API" "Asynchronous"
    platform_processor_directoryCache -> platform_hotStore "Refreshes every minute" "SQL, TLS"
    platform_archiver -> platform_stream "Reads batches" "Kinesis API"
    platform_archiver -> platform_objectStore "Writes Parquet files" "S3 API"
    platform_alertHandler -> notification "Notifies of an incident" "SNS API"
    platform_alertHandler -> platform_eventQueue "Takes alerts" "SQS API"
    platform_alertHandler -> platform_gateway "Confirms alerts to devices" "AWS IoT data API"
    platform_alertHandler -> platform_hotStore "Opens and clears alerts" "SQL, TLS"
    platform_fleetService -> deviceCa "Has certificates signed" "EST, mTLS"
    platform_fleetService -> platform_eventQueue "Takes device events" "SQS API"
    platform_fleetService -> platform_registryDb "Keeps devices and certificates" "SQL, TLS"
    platform_fleetService -> platform_gateway "Registers, sets desired state" "AWS IoT API"
    platform_fleetService -> platform_hotStore "Copies the device directory" "SQL, TLS"
    platform_fleetService_provisioning -> platform_fleetService_registryRepository "Admits devices"
    platform_fleetService_provisioning -> platform_gateway "Registers certificates" "AWS IoT API"
    platform_fleetService_certificateRotation -> deviceCa "Has certificates signed" "EST, mTLS"
    platform_fleetService_certificateRotation -> platform_fleetService_registryRepository "Records both certificates"
    platform_fleetService_campaigns -> platform_fleetService_desiredState "Names the next wave"
    platform_fleetService_campaigns -> platform_fleetService_registryRepository "Reads and counts results"
    platform_fleetService_desiredState -> platform_gateway "Sets the desired state" "AWS IoT API"
    platform_fleetService_inventory -> platform_eventQueue "Takes device events" "SQS API"
    platform_fleetService_inventory -> platform_fleetService_registryRepository "Records what changed"
    platform_fleetService_registryRepository -> platform_registryDb "Reads and writes" "SQL, TLS"
    platform_fleetService_registryRepository -> platform_hotStore "Copies the device directory" "SQL, TLS"
    platform_queryApi -> platform_hotStore "Reads readings and rollups" "SQL, TLS"
    platform_queryApi -> platform_objectStore "Reads archived days" "S3 API, Parquet"
    platform_dashboards -> staffIdentity "Signs staff in" "SAML 2.0"
    platform_dashboards -> platform_hotStore "Queries rollups, alerts" "SQL, TLS"
    platform_dashboards -> platform_logStore "Searches device logs" "HTTPS"
    manufacturer -> platform_fleetService "Uploads signed device lists" "HTTPS, mTLS"
    manufacturer -> platform_fleetService_provisioning "Uploads signed device lists" "HTTPS, mTLS"
    manufacturer -> platform "Uploads signed device lists" "HTTPS, mTLS"

    deploymentEnvironment "Production" {
      production_field = deploymentNode "In the field" "" "20,000 sites" {
        properties {
          "casebook.id" "production.field"
          "casebook.kind" "group"
        }
        production_device = containerInstance platform_deviceAgent {
          properties {
            "casebook.id" "production.device"
            "size" "1,000,000, MCU and secure element"
          }
        }
      }
      production_global = deploymentNode "Global" "" "AWS global services" {
        properties {
          "casebook.id" "production.global"
          "casebook.kind" "edge"
        }
        production_delivery = infrastructureNode "CloudFront" "Firmware images." "Signed URLs" {
          properties {
            "casebook.id" "production.delivery"
          }
        }
      }
      production_outside = deploymentNode "Outside" "" "Suppliers, another account" {
        properties {
          "casebook.id" "production.outside"
          "casebook.kind" "group"
        }
        production_factory = softwareSystemInstance manufacturer {
          properties {
            "casebook.id" "production.factory"
            "size" "A certificate a line"
          }
        }
        production_signOn = softwareSystemInstance staffIdentity {
          properties {
            "casebook.id" "production.signOn"
          }
        }
        production_ca = softwareSystemInstance deviceCa {
          properties {
            "casebook.id" "production.ca"
            "size" "HSM, an account of its own"
          }
        }
      }
      production_region = deploymentNode "us-east-1" "" "" {
        properties {
          "casebook.id" "production.region"
          "casebook.kind" "region"
        }
        production_ingestion = deploymentNode "Regional services" "" "Run by AWS in several zones" {
          properties {
            "casebook.id" "production.ingestion"
            "casebook.kind" "group"
          }
          production_firewall = infrastructureNode "Web ACL" "For people’s APIs; devices never pass it." "AWS WAF" {
            properties {
              "casebook.id" "production.firewall"
            }
          }
          production_logDelivery = infrastructureNode "Log delivery" "Rules can’t reach a domain in a VPC." "Amazon Data Firehose" {
            properties {
              "casebook.id" "production.logDelivery"
            }
          }
          production_keys = infrastructureNode "Keys" "One key a data class." "AWS KMS" {
            properties {
              "casebook.id" "production.keys"
            }
          }
          production_secrets = infrastructureNode "Secrets" "Database roles, CA client key." "AWS Secrets Manager" {
            properties {
              "casebook.id" "production.secrets"
            }
          }
          production_telemetry = infrastructureNode "Own telemetry" "Metrics, alarms, no line a batch." "Amazon CloudWatch" {
            properties {
              "casebook.id" "production.telemetry"
            }
          }
          production_mqtt = containerInstance platform_gateway {
            properties {
              "casebook.id" "production.mqtt"
              "size" "ATS endpoint, port 8883"
            }
          }
          production_shards = containerInstance platform_stream {
            properties {
              "casebook.id" "production.shards"
              "instances" "12"
              "size" "Kinesis shard, provisioned, 24 hours"
            }
          }
          production_queues = containerInstance platform_eventQueue {
            properties {
              "casebook.id" "production.queues"
              "size" "Two queues, two dead letters"
            }
          }
          production_buckets = containerInstance platform_objectStore {
            properties {
              "casebook.id" "production.buckets"
              "size" "Archive, errors, firmware"
            }
          }
          production_grafana = containerInstance platform_dashboards {
            properties {
              "casebook.id" "production.grafana"
              "size" "Workspace in the VPC"
            }
          }
          production_sns = softwareSystemInstance notification {
            properties {
              "casebook.id" "production.sns"
            }
          }
        }
        production_vpc = deploymentNode "10.40.0.0/16" "" "" {
          properties {
            "casebook.id" "production.vpc"
            "casebook.kind" "vpc"
          }
          production_publicSubnets = deploymentNode "10.40.0.0/22" "" "Public subnets, three zones" {
            properties {
              "casebook.id" "production.publicSubnets"
              "casebook.kind" "subnet"
            }
            production_loadBalancer = infrastructureNode "Load balancer" "Staff on one listener, factories on the other." "ALB: OIDC on 443, mTLS on 9443" {
              properties {
                "casebook.id" "production.loadBalancer"
              }
            }
            production_nat = infrastructureNode "NAT gateways" "IoT API and SNS." "One in each zone" {
              properties {
                "casebook.id" "production.nat"
              }
            }
          }
          production_appSubnets = deploymentNode "10.40.16.0/20" "" "Private application subnets, three zones" {
            properties {
              "casebook.id" "production.appSubnets"
              "casebook.kind" "subnet"
            }
            production_cluster = deploymentNode "ECS cluster" "" "Fargate, spread over three zones" {
              properties {
                "casebook.id" "production.cluster"
                "casebook.kind" "cluster"
              }
              production_pipeline = deploymentNode "Telemetry" "" "" {
                properties {
                  "casebook.id" "production.pipeline"
                  "casebook.kind" "group"
                }
                production_processor = containerInstance platform_processor {
                  properties {
                    "casebook.id" "production.processor"
                    "instances" "6"
                    "size" "1 vCPU, 2 GB"
                  }
                }
                production_archiver = containerInstance platform_archiver {
                  properties {
                    "casebook.id" "production.archiver"
                    "instances" "3"
                    "size" "1 vCPU, 2 GB, A third of the hash space each"
                  }
                }
              }
              production_people = deploymentNode "Fleet and queries" "" "" {
                properties {
                  "casebook.id" "production.people"
                  "casebook.kind" "group"
                }
                production_fleetService = containerInstance platform_fleetService {
                  properties {
                    "casebook.id" "production.fleetService"
                    "instances" "3"
                    "size" "1 vCPU, 2 GB"
                  }
                }
                production_queryApi = containerInstance platform_queryApi {
                  properties {
                    "casebook.id" "production.queryApi"
                    "instances" "3"
                    "size" "1 vCPU, 2 GB"
                  }
                }
              }
            }
            production_attached = deploymentNode "Attached to the VPC" "" "" {
              properties {
                "casebook.id" "production.attached"
                "casebook.kind" "group"
              }
              production_endpoints = infrastructureNode "Endpoints" "The stream stays off the NAT." "Kinesis, SQS, S3, Secrets, Logs, ECR" {
                properties {
                  "casebook.id" "production.endpoints"
                }
              }
              production_alerts = containerInstance platform_alertHandler {
                properties {
                  "casebook.id" "production.alerts"
                  "size" "256 MB, at most 50 at once"
                }
              }
            }
          }
          production_dataSubnets = deploymentNode "10.40.32.0/22" "" "Private data subnets, no route to the Internet" {
            properties {
              "casebook.id" "production.dataSubnets"
              "casebook.kind" "subnet"
            }
            production_zoneA = deploymentNode "us-east-1a" "" "" {
              properties {
                "casebook.id" "production.zoneA"
                "casebook.kind" "zone"
              }
              production_hotPrimary = containerInstance platform_hotStore {
                properties {
                  "casebook.id" "production.hotPrimary"
                  "size" "db.r6g.2xlarge, primary"
                }
              }
              production_registryStandby = containerInstance platform_registryDb {
                properties {
                  "casebook.id" "production.registryStandby"
                  "size" "db.t3.medium, standby"
                }
              }
              production_searchA = containerInstance platform_logStore {
                properties {
                  "casebook.id" "production.searchA"
                  "size" "r6g.large, node A"
                }
              }
            }
            production_zoneB = deploymentNode "us-east-1b" "" "" {
              properties {
                "casebook.id" "production.zoneB"
                "casebook.kind" "zone"
              }
              production_hotStandby = containerInstance platform_hotStore {
                properties {
                  "casebook.id" "production.hotStandby"
                  "size" "db.r6g.2xlarge, standby"
                }
              }
              production_registryPrimary = containerInstance platform_registryDb {
                properties {
                  "casebook.id" "production.registryPrimary"
                  "size" "db.t3.medium, primary"
                }
              }
              production_searchB = containerInstance platform_logStore {
                properties {
                  "casebook.id" "production.searchB"
                  "size" "r6g.large, node B"
                }
              }
            }
            production_zoneC = deploymentNode "us-east-1c" "" "" {
              properties {
                "casebook.id" "production.zoneC"
                "casebook.kind" "zone"
              }
              production_searchC = containerInstance platform_logStore {
                properties {
                  "casebook.id" "production.searchC"
                  "size" "r6g.large, node C"
                }
              }
            }
          }
        }
      }
      production_device -> production_delivery "Downloads firmware" "HTTPS 443"
      production_delivery -> production_buckets "Fetches" "HTTPS"
      production_factory -> production_loadBalancer "Uploads lists" "mTLS 9443"
      production_firewall -> production_loadBalancer "Lets through" "HTTPS 443"
      production_logDelivery -> production_searchA "Indexes" "HTTPS 443"
      production_mqtt -> production_logDelivery "Delivers logs" "Rule"
      production_loadBalancer -> production_queryApi "Routes" "HTTPS 8443"
      production_loadBalancer -> production_fleetService "Routes" "HTTPS 8443"
      production_loadBalancer -> production_signOn "Signs staff in" "OIDC 443"
      production_cluster -> production_endpoints "Images, logs, secrets" "HTTPS 443"
    }
  }

  views {
    systemContext platform "context" "Telemetry platform with the people and systems that relate to it: Fleet operator, Data analyst, Device CA, Device manufacturer, Staff sign-on and Notification delivery." {
      title "Telemetry platform: system context"
      include *
      autolayout tb 300 300
    }

    container platform "containers" "14 containers of Telemetry platform, with 2 people and 4 other systems around them." {
      title "Telemetry platform: containers"
      include *
      autolayout tb 300 300
    }

    component platform_deviceAgent "components-device-agent" "7 components of Device agent, and 2 elements around it that they relate to." {
      title "Device agent: components"
      include *
      autolayout tb 300 300
    }

    component platform_processor "components-processor" "6 components of Stream processor, and 3 elements around it that they relate to." {
      title "Stream processor: components"
      include *
      autolayout tb 300 300
    }

    component platform_fleetService "components-fleet-service" "6 components of Fleet service, and 7 elements around it that they relate to." {
      title "Fleet service: components"
      include *
      autolayout tb 300 300
    }

    dynamic platform "flow-ingest-batch" "Ten readings become one message, one rule, one record and one row. Basic Ingest skips the broker, and its charge. Latencies are budgets until the simulated fleet of rollout phase 2 replaces them by the spans of its traces." {
      title "Take in a batch"
      1: platform_deviceAgent -> platform_gateway "PUBLISH $aws/rules/telemetry_v2/…, QoS 1"
      2: platform_gateway -> platform_deviceAgent "PUBACK: mark as sent"
      3: platform_gateway -> platform_stream "PutRecord, key = device id"
      4: platform_processor -> platform_stream "GetRecords, once a second"
      5: platform_processor -> platform_hotStore "COPY 1,000; INSERT … ON CONFLICT DO NOTHING"
      6: platform_gateway -> platform_deviceAgent "Each night, only if numbers are missing: send them again"
      autolayout lr 300 300
    }

    dynamic platform "flow-archive-batch" "Another reader of the same stream writes the system of record. It needs no database, so a database can’t stop it. A batch waits up to five minutes for its file." {
      title "Archive a batch"
      1: platform_deviceAgent -> platform_gateway "PUBLISH $aws/rules/telemetry_v2/…, QoS 1"
      2: platform_gateway -> platform_deviceAgent "PUBACK: mark as sent"
      3: platform_gateway -> platform_stream "PutRecord, key = device id"
      4: platform_archiver -> platform_stream "GetRecords, once a second"
      5: platform_archiver -> platform_objectStore "PUT one Parquet file a shard and five minutes, If-None-Match"
      6: platform_gateway -> platform_deviceAgent "Each night, if numbers are missing: send them again"
      autolayout lr 300 300
    }

    dynamic platform "flow-raise-alert" "The device judges each reading and reports a crossing at once, past batch and stream, through a queue of its own. PUBACK only says that the gateway has it, so the device repeats until it is confirmed. One alert in ten is assumed to be the first of its site." {
      title "Raise an alert"
      1: platform_deviceAgent -> platform_gateway "PUBLISH $aws/rules/alert_v1/…, QoS 1"
      2: platform_gateway -> platform_deviceAgent "PUBACK"
      3: platform_gateway -> platform_eventQueue "SendMessage"
      4: platform_alertHandler -> platform_eventQueue "Up to ten alerts, or after one second"
      5: platform_alertHandler -> platform_hotStore "Open alert, unless it is open"
      6: platform_alertHandler -> notification "[First of its site] Publish incident"
      7: platform_alertHandler -> platform_gateway "Confirm alert 48,214"
      8: platform_gateway -> platform_deviceAgent "Confirmed: stop repeating"
      autolayout lr 300 300
    }

    dynamic platform "flow-hear-silence" "Three missing batches are an alert. If more than half of a site is missing, assumed in one case of five, it is one alert about the site." {
      title "Notice a silent device"
      1: platform_processor -> platform_hotStore "[Every minute] Devices last heard of 15 to 16 minutes ago"
      2: platform_hotStore -> platform_processor "[Every minute] Device, site, last window"
      3: platform_processor -> platform_eventQueue "[More than half of a site] SiteSilent"
      4: platform_processor -> platform_eventQueue "[Single devices] DeviceSilent for each"
      5: platform_alertHandler -> platform_eventQueue "Takes alerts"
      6: platform_alertHandler -> platform_hotStore "Open alert"
      7: platform_alertHandler -> notification "Publish incident"
      autolayout lr 300 300
    }

    dynamic platform "flow-catch-up" "The gateway was away for 40 minutes. A million devices come back at once unless they are told not to." {
      title "Catch up after an outage"
      1: platform_deviceAgent -> platform_gateway "PUBLISH, no PUBACK"
      2: platform_deviceAgent -> platform_gateway "[Wait at random in a window that grows to 15 minutes] CONNECT"
      3: platform_gateway -> platform_deviceAgent "CONNACK"
      4: platform_deviceAgent -> platform_gateway "The batch of now, and open alerts first"
      4: platform_deviceAgent -> platform_gateway "Oldest batches, 1.5 in the time of one"
      5: platform_gateway -> platform_stream "PutRecord, up to 2.5 times the rate"
      6: platform_gateway -> platform_objectStore "[A rule action fails, 1 in 100 assumed] Error action: the record as a file"
      7: platform_processor -> platform_stream "GetRecords, behind"
      8: platform_processor -> platform_hotStore "Rows with old windows; device_latest only moves forward"
      autolayout lr 300 300
    }

    dynamic platform "flow-admit-device" "The key is born in the device. What travels is a request, a certificate and a list." {
      title "Admit a device"
      1: manufacturer -> platform_fleetService "Signed list: serial, model, request"
      2: platform_fleetService -> deviceCa "Sign each request, twelve months"
      3: deviceCa -> platform_fleetService "Certificates"
      4: platform_fleetService -> platform_registryDb "Device \"manufactured\", certificate, audit row"
      5: platform_fleetService -> manufacturer "Certificates, written on the line"
      6: platform_fleetService -> platform_gateway "Register thing, certificate and policy, in both regions"
      7: platform_deviceAgent -> platform_gateway "First CONNECT, mutual TLS"
      8: platform_gateway -> platform_eventQueue "Device connected"
      9: platform_fleetService -> platform_eventQueue "Takes device events"
      10: platform_fleetService -> platform_registryDb "[Known and claimed by a site] Device \"active\""
      11: platform_fleetService -> platform_hotStore "[Known and claimed by a site] Row in the directory"
      12: platform_fleetService -> platform_gateway "[Known and claimed by a site] Desired state: limits, size of a batch"
      13: platform_gateway -> platform_deviceAgent "[Known and claimed by a site] Desired state"
      14: platform_fleetService -> platform_registryDb "[Nobody has claimed it] Quarantine; its policy allows no telemetry"
      autolayout lr 300 300
    }

    dynamic platform "flow-rotate-certificate" "Two certificates are valid for a week, so that a lost answer locks nobody out." {
      title "Rotate a certificate"
      1: platform_fleetService -> platform_gateway "Desired state: rotate"
      2: platform_gateway -> platform_deviceAgent "rotate"
      3: platform_deviceAgent -> platform_gateway "Request, over the old certificate"
      4: platform_gateway -> platform_eventQueue "Rotation requested"
      5: platform_fleetService -> platform_eventQueue "Takes device events"
      6: platform_fleetService -> deviceCa "Sign the request"
      7: platform_fleetService -> platform_registryDb "Both certificates, audit row"
      8: platform_fleetService -> platform_gateway "Register the new one; send it"
      9: platform_gateway -> platform_deviceAgent "New certificate"
      10: platform_deviceAgent -> platform_gateway "[Connects with the new one] CONNECT, new key"
      11: platform_fleetService -> platform_gateway "[Connects with the new one] Deactivate the old one"
      12: platform_fleetService -> platform_registryDb "[Connects with the new one] Old certificate \"retired\""
      autolayout lr 300 300
    }

    dynamic platform "flow-update-firmware" "A bad firmware is the only release that can destroy what it runs on. It goes out slowly and stops itself; 0.3 % failing is assumed, 1 % is the brake." {
      title "Update firmware in waves"
      1: fleetOperator -> platform_fleetService "Start campaign 2.2.0: 100, 1 %, 10 %, all"
      2: platform_fleetService -> platform_registryDb "Choose the wave: every model, every region"
      3: platform_fleetService -> platform_gateway "[For each wave] Desired state: version, hash, address"
      4: platform_gateway -> platform_deviceAgent "[For each wave] Desired firmware"
      5: platform_deviceAgent -> platform_objectStore "[For each wave] GET image, in a random hour of the night"
      6: platform_deviceAgent -> platform_gateway "[For each wave, Healthy for an hour] Reported: 2.2.0, confirmed"
      7: platform_gateway -> platform_eventQueue "[For each wave, Healthy for an hour] Version changed"
      8: platform_deviceAgent -> platform_gateway "[For each wave, Self-test or first connection fails] Reported: 2.1.0, failed"
      9: platform_gateway -> platform_eventQueue "[For each wave, Self-test or first connection fails] Version changed"
      10: platform_fleetService -> platform_eventQueue "[For each wave] Takes device events"
      11: platform_fleetService -> platform_registryDb "[For each wave] Count failed and silent; above 1 %: halt"
      autolayout lr 300 300
    }

    dynamic platform "flow-watch-live" "Freshness where somebody looks, instead of everywhere always." {
      title "Watch a device live"
      1: fleetOperator -> platform_fleetService "Live for 15 minutes"
      2: fleetOperator -> platform_queryApi "Opens the event stream of the device"
      3: platform_fleetService -> platform_gateway "Desired state: live until 10:45"
      4: platform_gateway -> platform_deviceAgent "live until 10:45"
      5: platform_deviceAgent -> platform_gateway "[Every 30 seconds] PUBLISH live/{device}, QoS 0"
      6: platform_gateway -> platform_queryApi "[Every 30 seconds] Reading, to the task that subscribed"
      7: platform_queryApi -> fleetOperator "[Every 30 seconds] Reading"
      autolayout lr 300 300
    }

    dynamic platform "flow-query-history" "One question, two stores. The border is a time that the API knows, so no reading appears twice. Nine questions in ten are assumed to be about this week." {
      title "Query history"
      1: analyst -> platform_queryApi "GET /v1/devices/{id}/readings?from=…"
      2: platform_queryApi -> platform_hotStore "[Younger than seven days] One device, its partitions only"
      3: platform_queryApi -> platform_objectStore "[Older] Files of day and device bucket: 1 of 256"
      4: platform_queryApi -> analyst "Readings as arrays"
      autolayout lr 300 300
    }

    dynamic platform "flow-show-site" "Dashboards read rollups: a site is 288 rows a day however many devices it has." {
      title "Show a site"
      1: fleetOperator -> platform_dashboards "Opens the site page"
      2: platform_dashboards -> platform_hotStore "site_windows, open alerts, six panels"
      3: platform_hotStore -> platform_dashboards "Rows"
      4: platform_dashboards -> fleetOperator "Panels, with the age of the newest reading"
      autolayout lr 300 300
    }

    dynamic platform "flow-search-logs" "Which firmware prints this? The index is as far behind as Firehose buffers." {
      title "Search device logs"
      1: platform_deviceAgent -> platform_gateway "PUBLISH log, several lines"
      2: platform_gateway -> platform_logStore "One document, through Firehose"
      3: fleetOperator -> platform_dashboards "Words, firmware version, span of time"
      4: platform_dashboards -> platform_logStore "Search the indexes of those days"
      5: platform_logStore -> platform_dashboards "Documents by device"
      6: platform_dashboards -> fleetOperator "Lines, newest first"
      autolayout lr 300 300
    }

    deployment platform "Production" "deployment-production" "One region, three zones. Devices reach the gateway and signed firmware addresses, nothing else; people reach the load balancer and the workspace." {
      title "Telemetry platform: deployment, Production"
      include *
      autolayout tb 300 300
    }

    styles {
      element "Person" {
        shape Person
        background #fffefb
        stroke #80406f
        color #1e1b17
      }
      element "Software system" {
        shape RoundedBox
        background #fffefb
        stroke #2b5a8a
        color #1e1b17
      }
      element "External system" {
        shape RoundedBox
        background #fffefb
        stroke #68625a
        color #1e1b17
      }
      element "Service" {
        shape RoundedBox
        background #fffefb
        stroke #2b5a8a
        color #1e1b17
      }
      element "Component" {
        shape RoundedBox
        background #fffefb
        stroke #2b5a8a
        color #1e1b17
      }
      element "Web application" {
        shape WebBrowser
        background #fffefb
        stroke #4b4f9c
        color #1e1b17
      }
      element "Mobile app" {
        shape MobileDevicePortrait
        background #fffefb
        stroke #4b4f9c
        color #1e1b17
      }
      element "Data store" {
        shape Cylinder
        background #fffefb
        stroke #1f6b58
        color #1e1b17
      }
      element "Messaging" {
        shape Pipe
        background #fffefb
        stroke #96570b
        color #1e1b17
      }
      element "Compute" {
        shape Hexagon
        background #fffefb
        stroke #2b5a8a
        color #1e1b17
      }
      relationship "Relationship" {
        dashed false
        color #7b7266
      }
      relationship "Asynchronous" {
        dashed true
        color #7b7266
      }
    }
  }

  configuration {
    scope softwaresystem
  }
}
