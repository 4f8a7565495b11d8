workspace "Mobile commerce for half a million users" "A shop on half a million phones, in two regions with one truth about stock, whose honest peak is 694 requests a second and whose best decisions are the things it does without." {
  model {
    !impliedRelationships false
    shopper = person "Shopper" "Browses on the train, buys on the sofa." {
      properties {
        "casebook.id" "shopper"
      }
    }
    merchandiser = person "Merchandiser" "Keeps products, prices and campaigns." {
      properties {
        "casebook.id" "merchandiser"
      }
    }
    onCall = person "On-call engineer" "Keeps the objectives, decides the failover." {
      properties {
        "casebook.id" "onCall"
      }
    }
    platform = softwareSystem "Mobile commerce" "Sells from a phone, to half a million people." {
      tags "Software system"
      properties {
        "casebook.id" "platform"
      }
      platform_app = container "Mobile app" "Reads offline, orders once, updates late." "React Native, SQLite" {
        tags "client" "Mobile app"
        properties {
          "casebook.id" "platform.app"
        }
      }
      group "Edge" {
        platform_cdn = container "Content delivery" "Images and public reads, near the phone." "Amazon CloudFront" {
          tags "managed" "Service"
          properties {
            "casebook.id" "platform.cdn"
          }
        }
        platform_entry = container "Entry" "Terminates TLS, filters, limits, routes." "AWS WAF, Application Load Balancer" {
          tags "managed" "Service"
          properties {
            "casebook.id" "platform.entry"
          }
        }
        platform_media = container "Product media" "Images in four sizes; names never reused." "Amazon S3" {
          tags "Data store"
          properties {
            "casebook.id" "platform.media"
          }
        }
      }
      group "Services" {
        platform_bff = container "Mobile BFF" "One call a screen; speaks three API versions." "Go, Gin" {
          tags "Service"
          properties {
            "casebook.id" "platform.bff"
          }
          platform_bff_versionGate = component "Version gate" "Knows which releases are live; asks to update." "Gin middleware" {
            properties {
              "casebook.id" "platform.bff.versionGate"
            }
          }
          platform_bff_tokenVerifier = component "Token verifier" "Checks the access token; counts by account." "Go, ES256" {
            properties {
              "casebook.id" "platform.bff.tokenVerifier"
            }
          }
          platform_bff_screens = component "Screen handlers" "Fan out, keep a deadline, shape one answer." "Go, errgroup" {
            properties {
              "casebook.id" "platform.bff.screens"
            }
          }
          platform_bff_flags = component "Feature flags" "Per release, country, percentage; files from Git." "Go" {
            properties {
              "casebook.id" "platform.bff.flags"
            }
          }
          platform_bff_clients = component "Service clients" "Deadline, retry budget, breaker per service." "gRPC" {
            properties {
              "casebook.id" "platform.bff.clients"
            }
          }
        }
        platform_userService = container "User service" "Accounts, sign-in, sessions, consent." "Go, Gin, JWT" {
          tags "Service"
          properties {
            "casebook.id" "platform.userService"
          }
          platform_userService_signIn = component "Sign-in" "Passkey or password, with a limited hash pool." "Gin" {
            properties {
              "casebook.id" "platform.userService.signIn"
            }
          }
          platform_userService_tokenIssuer = component "Token issuer" "Signs access tokens for ten minutes." "Go, KMS" {
            properties {
              "casebook.id" "platform.userService.tokenIssuer"
            }
          }
          platform_userService_sessionFamilies = component "Session families" "Rotates refresh tokens; reuse ends the family." "Go" {
            properties {
              "casebook.id" "platform.userService.sessionFamilies"
            }
          }
          platform_userService_accounts = component "Accounts" "Profile, devices, consent, erasure." "Go" {
            properties {
              "casebook.id" "platform.userService.accounts"
            }
          }
          platform_userService_userRepository = component "User repository" "Schema identity, one role." "pgx" {
            properties {
              "casebook.id" "platform.userService.userRepository"
            }
          }
        }
        platform_catalogService = container "Product catalog" "Products, prices, search; caches by revision." "Go, gRPC" {
          tags "Service"
          properties {
            "casebook.id" "platform.catalogService"
          }
        }
        platform_orderService = container "Order service" "Runs each order to confirmed or canceled." "Go, gRPC" {
          tags "Service"
          properties {
            "casebook.id" "platform.orderService"
          }
          platform_orderService_checkout = component "Checkout" "Bounds the request, answers within its deadline." "gRPC" {
            properties {
              "casebook.id" "platform.orderService.checkout"
            }
          }
          platform_orderService_idempotencyGuard = component "Idempotency guard" "One key from the phone, one order." "Go" {
            properties {
              "casebook.id" "platform.orderService.idempotencyGuard"
            }
          }
          platform_orderService_orderSaga = component "Order saga" "Hold, authorize, keep, confirm, or back." "Go" {
            properties {
              "casebook.id" "platform.orderService.orderSaga"
            }
          }
          platform_orderService_paymentClient = component "Payment client" "Records the attempt, then asks the provider." "Go" {
            properties {
              "casebook.id" "platform.orderService.paymentClient"
            }
          }
          platform_orderService_orderRepository = component "Order repository" "Order, saga and outbox in one transaction." "pgx" {
            properties {
              "casebook.id" "platform.orderService.orderRepository"
            }
          }
          platform_orderService_outboxRelay = component "Outbox relay" "Publishes committed facts." "Go, franz-go" {
            properties {
              "casebook.id" "platform.orderService.outboxRelay"
            }
          }
        }
        platform_inventoryService = container "Inventory service" "The only writer of stock and holds." "Go, gRPC" {
          tags "Service"
          properties {
            "casebook.id" "platform.inventoryService"
          }
        }
        platform_notifier = container "Notifier" "Tells shoppers once; paces campaigns." "Go" {
          tags "Service"
          properties {
            "casebook.id" "platform.notifier"
          }
        }
      }
      group "Data and events" {
        platform_coreDb = container "Core database" "The truth: one schema and role a service." "PostgreSQL 18 on Amazon RDS Multi-AZ" {
          tags "Data store"
          properties {
            "casebook.id" "platform.coreDb"
          }
        }
        platform_cache = container "Cache" "Pages, stock hints, counters; may be lost." "Amazon ElastiCache, Valkey" {
          tags "Cache"
          properties {
            "casebook.id" "platform.cache"
          }
        }
        platform_eventLog = container "Event log" "What happened, for whoever needs it." "Apache Kafka on Amazon MSK" {
          tags "Messaging"
          properties {
            "casebook.id" "platform.eventLog"
          }
        }
        platform_telemetry = container "Telemetry" "Traces, metrics, objectives, alerts." "OpenTelemetry Collector, Grafana" {
          tags "Service"
          properties {
            "casebook.id" "platform.telemetry"
          }
        }
      }
    }
    warehouse = softwareSystem "Warehouse system" "Receives, counts, picks and dispatches." {
      tags "Software system"
      properties {
        "casebook.id" "warehouse"
      }
    }
    paymentProvider = softwareSystem "Payment provider" "Keeps cards; authorizes, captures, voids." {
      tags "External system"
      properties {
        "casebook.id" "paymentProvider"
      }
    }
    delivery = softwareSystem "Push and mail" "APNs and FCM for push, Amazon SES for mail." {
      tags "External system"
      properties {
        "casebook.id" "delivery"
      }
    }
    appStores = softwareSystem "App stores" "Review and roll out each app release." {
      tags "External system"
      properties {
        "casebook.id" "appStores"
      }
    }

    shopper -> platform_app "Browses, orders, tracks" "Touch"
    shopper -> platform "Browses, orders, tracks" "Touch"
    merchandiser -> platform_entry "Edits products, plans campaigns" "HTTPS"
    merchandiser -> platform "Edits products, plans campaigns" "HTTPS"
    onCall -> platform_telemetry "Watches objectives" "HTTPS"
    onCall -> platform "Watches objectives" "HTTPS"
    platform -> paymentProvider "Tokenizes the card and authorizes, captures, voids" "Provider SDK, HTTPS, JSON"
    platform -> warehouse "Delivers confirmed orders" "Kafka, SCRAM, TLS" "Asynchronous"
    platform -> delivery "Hands over push and mail" "HTTPS" "Asynchronous"
    platform_app -> platform_cdn "Reads products, stock, images" "HTTPS, HTTP/3"
    platform_app -> platform_entry "Signs in, syncs, orders" "HTTPS, JSON"
    platform_app -> paymentProvider "Tokenizes the card" "Provider SDK"
    platform_cdn -> platform_entry "Fetches on a miss" "HTTPS"
    platform_cdn -> platform_media "Fetches images" "HTTPS, origin access"
    platform_entry -> platform_bff "Routes /m/*" "HTTPS"
    platform_entry -> platform_catalogService "Routes /admin/*" "HTTPS"
    platform_entry -> platform_bff_versionGate "Routes /m/*" "HTTPS"
    platform_bff -> platform_userService "Signs in, refreshes" "gRPC, mTLS"
    platform_bff -> platform_catalogService "Reads and searches products" "gRPC, mTLS"
    platform_bff -> platform_orderService "Places and reads orders" "gRPC, mTLS"
    platform_bff -> platform_inventoryService "Reads stock" "gRPC, mTLS"
    platform_bff -> platform_cache "Counts requests" "RESP, TLS"
    platform_bff -> platform_telemetry "Traces, as every service" "OTLP" "Asynchronous"
    platform_bff -> platform_userService_signIn "Signs in" "gRPC, mTLS"
    platform_bff -> platform_userService_sessionFamilies "Refreshes, signs out" "gRPC, mTLS"
    platform_bff -> platform_userService_accounts "Reads the profile" "gRPC, mTLS"
    platform_bff -> platform_orderService_checkout "Places and reads orders" "gRPC, mTLS"
    platform_bff_versionGate -> platform_bff_tokenVerifier "Passes live releases"
    platform_bff_versionGate -> platform_bff_flags "Asks by release"
    platform_bff_tokenVerifier -> platform_cache "Counts requests" "RESP, TLS"
    platform_bff_tokenVerifier -> platform_bff_screens "Passes the subject"
    platform_bff_screens -> platform_bff_flags "Asks what to show"
    platform_bff_screens -> platform_bff_clients "Fans out"
    platform_bff_clients -> platform_userService "Signs in, refreshes" "gRPC, mTLS"
    platform_bff_clients -> platform_catalogService "Reads products" "gRPC, mTLS"
    platform_bff_clients -> platform_orderService "Places orders" "gRPC, mTLS"
    platform_bff_clients -> platform_inventoryService "Reads stock" "gRPC, mTLS"
    platform_userService -> platform_coreDb "Accounts, sessions" "SQL, TLS"
    platform_userService -> platform_eventLog "Publishes erasures" "Kafka, TLS" "Asynchronous"
    platform_userService_signIn -> platform_userService_sessionFamilies "Starts a family"
    platform_userService_signIn -> platform_userService_userRepository "Reads the hash"
    platform_userService_sessionFamilies -> platform_userService_tokenIssuer "Asks for a token"
    platform_userService_sessionFamilies -> platform_userService_userRepository "Rotates"
    platform_userService_accounts -> platform_userService_userRepository "Reads and writes"
    platform_userService_userRepository -> platform_coreDb "Accounts, sessions" "SQL, TLS"
    platform_catalogService -> platform_coreDb "Products, search" "SQL, TLS"
    platform_catalogService -> platform_cache "Product pages" "RESP, TLS"
    platform_catalogService -> platform_eventLog "Publishes changes, campaigns" "Kafka, TLS" "Asynchronous"
    platform_orderService -> platform_inventoryService "Holds, keeps, releases units" "gRPC, mTLS"
    platform_orderService -> paymentProvider "Authorizes, captures, voids" "HTTPS, JSON"
    platform_orderService -> platform_coreDb "Orders, sagas, outbox" "SQL, TLS"
    platform_orderService -> platform_eventLog "Publishes order facts" "Kafka, TLS" "Asynchronous"
    platform_orderService_checkout -> platform_orderService_idempotencyGuard "Claims the key"
    platform_orderService_checkout -> platform_orderService_orderSaga "Runs until the deadline"
    platform_orderService_idempotencyGuard -> platform_orderService_orderRepository "Stores once"
    platform_orderService_orderSaga -> platform_orderService_paymentClient "Authorizes, voids"
    platform_orderService_orderSaga -> platform_orderService_orderRepository "Records each step"
    platform_orderService_orderSaga -> platform_inventoryService "Holds, keeps, releases" "gRPC, mTLS"
    platform_orderService_paymentClient -> paymentProvider "Authorizes, captures, voids" "HTTPS, JSON"
    platform_orderService_orderRepository -> platform_coreDb "Reads and writes" "SQL, TLS"
    platform_orderService_outboxRelay -> platform_coreDb "Reads the outbox" "SQL, TLS"
    platform_orderService_outboxRelay -> platform_eventLog "Publishes order facts" "Kafka, TLS" "Asynchronous"
    platform_inventoryService -> platform_coreDb "Stock, holds" "SQL, TLS"
    platform_inventoryService -> platform_cache "Stock hints" "RESP, TLS"
    platform_inventoryService -> platform_eventLog "Publishes stock facts" "Kafka, TLS" "Asynchronous"
    platform_notifier -> platform_coreDb "Devices, sends" "SQL, TLS"
    platform_notifier -> delivery "Hands over push and mail" "HTTPS" "Asynchronous"
    platform_eventLog -> platform_catalogService "Delivers changes to index" "Kafka, TLS" "Asynchronous"
    platform_eventLog -> platform_orderService "Delivers dispatches, erasures" "Kafka, TLS" "Asynchronous"
    platform_eventLog -> platform_notifier "Delivers facts to tell" "Kafka, TLS" "Asynchronous"
    platform_eventLog -> warehouse "Delivers confirmed orders" "Kafka, SCRAM, TLS" "Asynchronous"
    warehouse -> platform_inventoryService "Reports receipts, dispatches" "HTTPS, mTLS" "Asynchronous"
    warehouse -> platform "Reports receipts, dispatches" "HTTPS, mTLS" "Asynchronous"
    delivery -> platform_app "Pushes and mails" "APNs, FCM, SMTP" "Asynchronous"
    delivery -> platform "Pushes and mails" "APNs, FCM, SMTP" "Asynchronous"
    appStores -> platform_app "Deliver signed releases" "Staged rollout" "Asynchronous"
    appStores -> platform "Deliver signed releases" "Staged rollout" "Asynchronous"

    deploymentEnvironment "Production, us-east-1" {
      production_outside = deploymentNode "Outside" "" "Internet" {
        properties {
          "casebook.id" "production.outside"
          "casebook.kind" "group"
        }
        production_dns = infrastructureNode "Route 53" "Two names; a flag in the west turns both." "DNS, 60 s" {
          properties {
            "casebook.id" "production.dns"
          }
        }
        production_phone = containerInstance platform_app {
          properties {
            "casebook.id" "production.phone"
            "size" "iOS, Android"
          }
        }
        production_distribution = containerInstance platform_cdn {
          properties {
            "casebook.id" "production.distribution"
            "size" "Global, two origins"
          }
        }
        production_provider = softwareSystemInstance paymentProvider {
          properties {
            "casebook.id" "production.provider"
          }
        }
        production_pushAndMail = softwareSystemInstance delivery {
          properties {
            "casebook.id" "production.pushAndMail"
          }
        }
      }
      production_region = deploymentNode "us-east-1" "" "" {
        properties {
          "casebook.id" "production.region"
          "casebook.kind" "region"
        }
        production_network = deploymentNode "Network" "" "Web ACL and VPC" {
          properties {
            "casebook.id" "production.network"
            "casebook.kind" "group"
          }
          production_firewall = infrastructureNode "Web ACL" "Managed rules, bot control, limits." "AWS WAF, fail open" {
            properties {
              "casebook.id" "production.firewall"
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
              production_nat = infrastructureNode "NAT gateways" "Fixed addresses for the provider." "One a zone" {
                properties {
                  "casebook.id" "production.nat"
                }
              }
              production_loadBalancer = containerInstance platform_entry {
                properties {
                  "casebook.id" "production.loadBalancer"
                  "size" "Application Load Balancer, three zones"
                }
              }
            }
            production_podSubnets = deploymentNode "10.40.16.0/20" "" "Private pod subnets, three zones" {
              properties {
                "casebook.id" "production.podSubnets"
                "casebook.kind" "subnet"
              }
              production_cluster = deploymentNode "EKS cluster" "" "Fargate profiles, no nodes" {
                properties {
                  "casebook.id" "production.cluster"
                  "casebook.kind" "cluster"
                }
                production_front = deploymentNode "Namespace shop" "" "" {
                  properties {
                    "casebook.id" "production.front"
                    "casebook.kind" "group"
                  }
                  production_bff = containerInstance platform_bff {
                    properties {
                      "casebook.id" "production.bff"
                      "instances" "3"
                      "size" "0.5 vCPU, 1 GB"
                    }
                  }
                  production_userService = containerInstance platform_userService {
                    properties {
                      "casebook.id" "production.userService"
                      "instances" "3"
                      "size" "0.5 vCPU, 1 GB"
                    }
                  }
                  production_catalogService = containerInstance platform_catalogService {
                    properties {
                      "casebook.id" "production.catalogService"
                      "instances" "3"
                      "size" "0.5 vCPU, 1 GB"
                    }
                  }
                  production_orderService = containerInstance platform_orderService {
                    properties {
                      "casebook.id" "production.orderService"
                      "instances" "3"
                      "size" "0.5 vCPU, 1 GB"
                    }
                  }
                }
                production_back = deploymentNode "Namespaces shop and system" "" "" {
                  properties {
                    "casebook.id" "production.back"
                    "casebook.kind" "group"
                  }
                  production_delivered = infrastructureNode "Argo CD, KEDA, Rollouts" "Pull the desired state; scale; canary." "Cluster add-ons" {
                    properties {
                      "casebook.id" "production.delivered"
                    }
                  }
                  production_inventoryService = containerInstance platform_inventoryService {
                    properties {
                      "casebook.id" "production.inventoryService"
                      "instances" "3"
                      "size" "0.5 vCPU, 1 GB"
                    }
                  }
                  production_notifier = containerInstance platform_notifier {
                    properties {
                      "casebook.id" "production.notifier"
                      "instances" "2"
                      "size" "0.5 vCPU, 1 GB"
                    }
                  }
                  production_collector = containerInstance platform_telemetry {
                    properties {
                      "casebook.id" "production.collector"
                      "instances" "2"
                      "size" "0.5 vCPU, 1 GB"
                    }
                  }
                }
              }
            }
            production_dataSubnets = deploymentNode "10.40.32.0/22" "" "Private data subnets, no Internet route" {
              properties {
                "casebook.id" "production.dataSubnets"
                "casebook.kind" "subnet"
              }
              production_zoneA = deploymentNode "us-east-1a" "" "" {
                properties {
                  "casebook.id" "production.zoneA"
                  "casebook.kind" "zone"
                }
                production_primary = containerInstance platform_coreDb {
                  properties {
                    "casebook.id" "production.primary"
                    "size" "db.t3.medium, primary"
                  }
                }
                production_brokerA = containerInstance platform_eventLog {
                  properties {
                    "casebook.id" "production.brokerA"
                    "size" "kafka.m5.large, broker A"
                  }
                }
                production_cachePrimary = containerInstance platform_cache {
                  properties {
                    "casebook.id" "production.cachePrimary"
                    "size" "cache.r6g.large, primary"
                  }
                }
              }
              production_zoneB = deploymentNode "us-east-1b" "" "" {
                properties {
                  "casebook.id" "production.zoneB"
                  "casebook.kind" "zone"
                }
                production_standby = containerInstance platform_coreDb {
                  properties {
                    "casebook.id" "production.standby"
                    "size" "db.t3.medium, standby"
                  }
                }
                production_brokerB = containerInstance platform_eventLog {
                  properties {
                    "casebook.id" "production.brokerB"
                    "size" "kafka.m5.large, broker B"
                  }
                }
                production_cacheReplica = containerInstance platform_cache {
                  properties {
                    "casebook.id" "production.cacheReplica"
                    "size" "cache.r6g.large, replica"
                  }
                }
              }
              production_zoneC = deploymentNode "us-east-1c" "" "" {
                properties {
                  "casebook.id" "production.zoneC"
                  "casebook.kind" "zone"
                }
                production_brokerC = containerInstance platform_eventLog {
                  properties {
                    "casebook.id" "production.brokerC"
                    "size" "kafka.m5.large, broker C"
                  }
                }
              }
            }
          }
        }
        production_regional = deploymentNode "Regional services" "" "" {
          properties {
            "casebook.id" "production.regional"
            "casebook.kind" "group"
          }
          production_secrets = infrastructureNode "Secrets and keys" "Rotated; multi-Region, in us-west-2 too." "Secrets Manager, KMS" {
            properties {
              "casebook.id" "production.secrets"
            }
          }
          production_images = infrastructureNode "Images" "Signed, admitted by digest." "Amazon ECR" {
            properties {
              "casebook.id" "production.images"
            }
          }
          production_dashboards = infrastructureNode "Dashboards" "Objectives, alerts, traces." "Amazon Managed Grafana" {
            properties {
              "casebook.id" "production.dashboards"
            }
          }
          production_bucket = containerInstance platform_media {
            properties {
              "casebook.id" "production.bucket"
              "size" "Versioned, replicated"
            }
          }
        }
      }
      production_phone -> production_dns "Resolves" "DNS"
      production_phone -> production_firewall "Orders" "HTTPS 443"
      production_distribution -> production_firewall "Misses" "HTTPS 443"
      production_firewall -> production_loadBalancer "Lets through" "HTTPS 443"
      production_nat -> production_provider "Authorizes" "HTTPS"
      production_nat -> production_pushAndMail "Hands over" "HTTPS" "Asynchronous"
      production_cluster -> production_regional "Images, secrets, logs" "HTTPS 443"
      production_collector -> production_dashboards "Exports" "HTTPS" "Asynchronous"
    }

    deploymentEnvironment "Standby, us-west-2" {
      standby-region_west-outside = deploymentNode "Outside" "" "" {
        properties {
          "casebook.id" "standby-region.west-outside"
          "casebook.kind" "group"
        }
        standby-region_synthetic = infrastructureNode "Synthetic shopper" "Browses; rehearses an order up to the write." "Probe, each minute" {
          properties {
            "casebook.id" "standby-region.synthetic"
          }
        }
        standby-region_eastPrimary = infrastructureNode "Primary in us-east-1" "Fenced before the replica is promoted." "PostgreSQL" {
          properties {
            "casebook.id" "standby-region.eastPrimary"
          }
        }
      }
      standby-region_west = deploymentNode "us-west-2" "" "" {
        properties {
          "casebook.id" "standby-region.west"
          "casebook.kind" "region"
        }
        standby-region_westVpc = deploymentNode "10.41.0.0/16" "" "" {
          properties {
            "casebook.id" "standby-region.westVpc"
            "casebook.kind" "vpc"
          }
          standby-region_westPublic = deploymentNode "10.41.0.0/22" "" "Public subnets, three zones" {
            properties {
              "casebook.id" "standby-region.westPublic"
              "casebook.kind" "subnet"
            }
            standby-region_westBalancer = containerInstance platform_entry {
              properties {
                "casebook.id" "standby-region.westBalancer"
                "size" "Application Load Balancer, three zones"
              }
            }
          }
          standby-region_westPods = deploymentNode "10.41.16.0/20" "" "Private pod subnets, three zones" {
            properties {
              "casebook.id" "standby-region.westPods"
              "casebook.kind" "subnet"
            }
            standby-region_westCluster = deploymentNode "EKS cluster" "" "Fargate, quota raised as in the east" {
              properties {
                "casebook.id" "standby-region.westCluster"
                "casebook.kind" "cluster"
              }
              standby-region_westBff = containerInstance platform_bff {
                properties {
                  "casebook.id" "standby-region.westBff"
                  "size" "0.5 vCPU, 1 GB"
                }
              }
              standby-region_westUser = containerInstance platform_userService {
                properties {
                  "casebook.id" "standby-region.westUser"
                  "size" "0.5 vCPU, 1 GB"
                }
              }
              standby-region_westCatalog = containerInstance platform_catalogService {
                properties {
                  "casebook.id" "standby-region.westCatalog"
                  "size" "0.5 vCPU, 1 GB"
                }
              }
              standby-region_westOrder = containerInstance platform_orderService {
                properties {
                  "casebook.id" "standby-region.westOrder"
                  "size" "0.5 vCPU, 1 GB"
                }
              }
              standby-region_westInventory = containerInstance platform_inventoryService {
                properties {
                  "casebook.id" "standby-region.westInventory"
                  "size" "0.5 vCPU, 1 GB"
                }
              }
              standby-region_westCollector = containerInstance platform_telemetry {
                properties {
                  "casebook.id" "standby-region.westCollector"
                  "size" "0.5 vCPU, 1 GB"
                }
              }
            }
          }
          standby-region_westData = deploymentNode "10.41.32.0/22" "" "Private data subnets" {
            properties {
              "casebook.id" "standby-region.westData"
              "casebook.kind" "subnet"
            }
            standby-region_replica = containerInstance platform_coreDb {
              properties {
                "casebook.id" "standby-region.replica"
                "size" "db.t3.medium, read replica"
              }
            }
            standby-region_westCache = containerInstance platform_cache {
              properties {
                "casebook.id" "standby-region.westCache"
                "size" "cache.r6g.large, one node"
              }
            }
          }
        }
        standby-region_westRegional = deploymentNode "Regional services" "" "" {
          properties {
            "casebook.id" "standby-region.westRegional"
            "casebook.kind" "group"
          }
          standby-region_westImages = infrastructureNode "Images, secrets" "Copied from us-east-1 at each push." "ECR, Secrets Manager" {
            properties {
              "casebook.id" "standby-region.westImages"
            }
          }
          standby-region_westBucket = containerInstance platform_media {
            properties {
              "casebook.id" "standby-region.westBucket"
              "size" "Copy"
            }
          }
        }
      }
      standby-region_synthetic -> standby-region_westBalancer "Rehearses" "HTTPS 443"
      standby-region_eastPrimary -> standby-region_replica "Replicates" "asynchronous" "Asynchronous"
      standby-region_westCluster -> standby-region_westRegional "Images, secrets, logs" "HTTPS 443"
    }
  }

  views {
    systemContext platform "context" "Mobile commerce with the people and systems that relate to it: Shopper, Merchandiser, On-call engineer, Warehouse system, Payment provider, Push and mail and App stores." {
      title "Mobile commerce: system context"
      include *
      autolayout tb 300 300
    }

    container platform "containers" "14 containers of Mobile commerce, with 3 people and 4 other systems around them." {
      title "Mobile commerce: containers"
      include *
      autolayout tb 300 300
    }

    component platform_bff "components-bff" "5 components of Mobile BFF, and 6 elements around it that they relate to." {
      title "Mobile BFF: components"
      include *
      autolayout tb 300 300
    }

    component platform_userService "components-user-service" "5 components of User service, and 2 elements around it that they relate to." {
      title "User service: components"
      include *
      autolayout tb 300 300
    }

    component platform_orderService "components-order-service" "6 components of Order service, and 5 elements around it that they relate to." {
      title "Order service: components"
      include *
      autolayout tb 300 300
    }

    dynamic platform "flow-browse" "Seven of ten reads end at the edge (Zipf, 24,583 views a minute). The rest cost one call to the BFF and one to the catalog, nine of ten answered by the cache (assumed)." {
      title "Open a product page"
      1: platform_app -> platform_cdn "GET /m/v3/products/{id}?rev=…"
      2: platform_cdn -> platform_entry "[Not at the edge] Fetch, one request a key"
      3: platform_entry -> platform_bff "[Not at the edge] Version gate, token, screen"
      4: platform_bff -> platform_catalogService "[Not at the edge] GetProducts(ids, deadline 300 ms)"
      5: platform_catalogService -> platform_cache "[Not at the edge] MGET product:{id}:{revision}"
      6: platform_catalogService -> platform_coreDb "[Not at the edge, Not in the cache] SELECT by primary key"
      7: platform_catalogService -> platform_bff "[Not at the edge] Products"
      8: platform_entry -> platform_cdn "[Not at the edge] 200, max-age 60, stale-if-error 1 day"
      9: platform_cdn -> platform_app "One answer for the whole screen"
      autolayout lr 300 300
    }

    dynamic platform "flow-search" "The only expensive read: full text in PostgreSQL, on the primary until it moves to a replica." {
      title "Search"
      1: platform_app -> platform_entry "GET /m/v3/search?q=…"
      2: platform_entry -> platform_bff "Token, limits"
      3: platform_bff -> platform_catalogService "Search(q, deadline 500 ms)"
      4: platform_catalogService -> platform_coreDb "SELECT … WHERE search @@ query"
      5: platform_catalogService -> platform_bff "24 hits"
      6: platform_entry -> platform_app "24 hits, filters"
      autolayout lr 300 300
    }

    dynamic platform "flow-show-stock" "The app asks every five seconds while the page is open. One answer in three comes from the edge; of a product that everybody watches, nearly all." {
      title "Watch stock on an open page"
      1: platform_app -> platform_cdn "GET /m/v3/stock/{id}"
      2: platform_cdn -> platform_entry "[Older than five seconds] Fetch"
      3: platform_entry -> platform_bff "[Older than five seconds] Route"
      4: platform_bff -> platform_inventoryService "[Older than five seconds] Availability(ids)"
      5: platform_inventoryService -> platform_cache "[Older than five seconds] GET stock:{id}"
      6: platform_inventoryService -> platform_bff "[Older than five seconds] in stock, few left, sold out"
      7: platform_entry -> platform_cdn "[Older than five seconds] 200, max-age 5"
      8: platform_cdn -> platform_app "in stock, few left, sold out"
      autolayout lr 300 300
    }

    dynamic platform "flow-sync-app" "Refresh the token, then one call for everything personal: cart, orders, flags. Eight syncs a session, of which the first renews the token: 0.15 with some long sessions." {
      title "Open the app"
      1: platform_app -> platform_entry "GET /m/v3/start, access token"
      2: platform_entry -> platform_bff "Version gate: ok, update soon, update now"
      3: platform_bff -> platform_userService "[Token older than ten minutes] Refresh(token)"
      4: platform_userService -> platform_coreDb "[Token older than ten minutes] Rotate the family row"
      5: platform_userService -> platform_bff "[Token older than ten minutes] New pair"
      6: platform_bff -> platform_orderService "RecentOrders"
      7: platform_orderService -> platform_coreDb "SELECT … LIMIT 10"
      6: platform_bff -> platform_catalogService "PriceCart(ids)"
      8: platform_entry -> platform_app "Cart, orders, flags; or what of it came in time"
      autolayout lr 300 300
    }

    dynamic platform "flow-sign-in" "A password is hashed once in two months; one attempt in ten is taken to be wrong. A refresh token that comes twice ends the family." {
      title "Sign in and stay signed in"
      1: platform_app -> platform_entry "POST /m/v3/session: passkey or password"
      2: platform_entry -> platform_bff "Limits per account and address"
      3: platform_bff -> platform_userService "SignIn"
      4: platform_userService -> platform_coreDb "Account by e-mail"
      5: platform_userService -> platform_coreDb "[Right] INSERT session family"
      6: platform_userService -> platform_bff "[Right] Access 10 min, refresh 60 days"
      7: platform_entry -> platform_app "[Right] 200; refresh token to Keychain or Keystore"
      8: platform_userService -> platform_bff "[Wrong] No"
      9: platform_entry -> platform_app "[Wrong] 401, the same words for every reason"
      10: platform_app -> platform_entry "Later: the old refresh token once more"
      autolayout lr 300 300
    }

    dynamic platform "flow-accept-order" "The part that must not fail: entry, BFF, order service, database. No CDN, no cache, no log, no bank. Its calls are counted once, in “Check out”." {
      title "Accept an order"
      1: platform_app -> platform_entry "POST /m/v3/orders, Idempotency-Key made on the phone"
      2: platform_entry -> platform_bff "Version gate, token"
      3: platform_bff -> platform_orderService "Place(key, cart, prices seen)"
      4: platform_orderService -> platform_coreDb "Key, order, payment asked, outbox; COMMIT"
      5: platform_orderService -> platform_bff "Accepted"
      6: platform_entry -> platform_app "202, order id"
      autolayout lr 300 300
    }

    dynamic platform "flow-checkout" "One request from the phone: accept, hold stock, authorize, keep, confirm. After 1.8 s the answer is \"we tell you\"." {
      title "Check out"
      1: platform_app -> platform_entry "POST /m/v3/orders, Idempotency-Key made on the phone"
      2: platform_entry -> platform_bff "Version gate, token"
      3: platform_bff -> platform_orderService "Place(key, cart, prices seen)"
      4: platform_orderService -> platform_coreDb "Key, order, payment asked, outbox; COMMIT"
      5: platform_orderService -> platform_inventoryService "Hold(order, lines)"
      6: platform_inventoryService -> platform_coreDb "UPDATE … WHERE available >= n; COMMIT"
      7: platform_inventoryService -> platform_orderService "Held for 15 minutes"
      8: platform_orderService -> paymentProvider "Authorize, key = order id"
      9: paymentProvider -> platform_orderService "Approved"
      10: platform_orderService -> platform_inventoryService "Keep(order): the hold loses its end"
      11: platform_inventoryService -> platform_coreDb "UPDATE holds SET committed; COMMIT"
      12: platform_inventoryService -> platform_orderService "Kept; or expired, then void and cancel"
      13: platform_orderService -> platform_coreDb "CONFIRMED, outbox; COMMIT"
      14: platform_orderService -> platform_bff "Confirmed"
      15: platform_entry -> platform_app "201 confirmed"
      16: platform_orderService -> platform_eventLog "OrderConfirmed, from the outbox"
      17: platform_eventLog -> warehouse "OrderConfirmed"
      17: platform_eventLog -> platform_notifier "OrderConfirmed"
      18: platform_notifier -> delivery "Push and mail"
      autolayout lr 300 300
    }

    dynamic platform "flow-checkout-as-drawn" "Everything through the CDN, and a lock in Redis before the stock row: kept to compute what that promises." {
      title "Check out, as first drawn"
      1: platform_app -> platform_cdn "POST /orders"
      2: platform_cdn -> platform_entry "Forward"
      3: platform_entry -> platform_bff "Route"
      4: platform_bff -> platform_orderService "Place"
      5: platform_orderService -> platform_inventoryService "ReserveWithLock(product)"
      6: platform_inventoryService -> platform_cache "SET lock:inventory:{id} NX EX 10"
      7: platform_inventoryService -> platform_coreDb "UPDATE stock"
      8: platform_inventoryService -> platform_cache "DEL lock, if still ours"
      9: platform_inventoryService -> platform_orderService "Reserved"
      10: platform_orderService -> platform_bff "Confirmed"
      11: platform_cdn -> platform_app "201"
      autolayout lr 300 300
    }

    dynamic platform "flow-expired-lock" "Why a lock with a lifetime is a hint: its holder pauses, the lock moves on, and both believe they hold it." {
      title "Sell the last unit under an expired lock"
      1: platform_orderService -> platform_inventoryService "Order A wants the last unit"
      2: platform_inventoryService -> platform_cache "A: SET lock NX EX 10"
      3: platform_cache -> platform_inventoryService "A holds the lock"
      4: platform_inventoryService -> platform_coreDb "A: reads available = 1"
      5: platform_orderService -> platform_inventoryService "Order B wants the same unit"
      6: platform_inventoryService -> platform_cache "B: SET lock NX EX 10"
      7: platform_cache -> platform_inventoryService "B holds the lock"
      8: platform_inventoryService -> platform_coreDb "B: UPDATE, available 1 → 0"
      9: platform_inventoryService -> platform_coreDb "[Stock computed in the service] A wakes: SET available = 0"
      10: platform_inventoryService -> platform_coreDb "[Conditional update] A wakes: … WHERE available >= 1"
      11: platform_coreDb -> platform_inventoryService "[Conditional update] 0 rows: sold out"
      autolayout lr 300 300
    }

    dynamic platform "flow-tunnel" "The order is stored, the answer is lost. The phone asks again with the same key, even after a restart." {
      title "Lose the network in the middle of an order"
      1: shopper -> platform_app "Taps \"buy\""
      2: platform_app -> platform_entry "POST /m/v3/orders, key K"
      3: platform_entry -> platform_bff "Version gate, token"
      4: platform_bff -> platform_orderService "Place(K)"
      5: platform_orderService -> platform_coreDb "INSERT key K, order; COMMIT"
      6: platform_app -> platform_entry "[Until a network answers] POST /m/v3/orders, key K"
      7: platform_entry -> platform_bff "Version gate, token"
      8: platform_bff -> platform_orderService "Place(K)"
      9: platform_orderService -> platform_coreDb "INSERT key K … ON CONFLICT DO NOTHING"
      10: platform_coreDb -> platform_orderService "Exists, same body"
      11: platform_orderService -> platform_bff "The first answer, again"
      12: platform_entry -> platform_app "201 confirmed"
      autolayout lr 300 300
    }

    dynamic platform "flow-decline" "Undo what succeeded: a decline releases the units; silence is not a decline and is asked about first. Of failures one in twenty is taken to be silence; the provider’s first month will say." {
      title "Cancel after a declined or silent bank"
      1: platform_orderService -> platform_inventoryService "Hold(order, lines)"
      2: platform_inventoryService -> platform_coreDb "UPDATE stock, INSERT hold"
      3: platform_inventoryService -> platform_orderService "Held"
      4: platform_orderService -> paymentProvider "Authorize, key = order id"
      5: paymentProvider -> platform_orderService "[Declined] Declined"
      6: platform_orderService -> paymentProvider "[Silent] Void, same key"
      7: paymentProvider -> platform_orderService "[Silent] Voided, or never existed"
      8: platform_orderService -> platform_inventoryService "Release(order)"
      9: platform_inventoryService -> platform_coreDb "Return units, close hold"
      10: platform_inventoryService -> platform_orderService "Released"
      11: platform_orderService -> platform_coreDb "CANCELLED, outbox; COMMIT"
      12: platform_orderService -> platform_eventLog "OrderCancelled"
      13: platform_eventLog -> platform_notifier "OrderCancelled"
      14: platform_notifier -> delivery "\"Not charged. Your cart is still there.\""
      autolayout lr 300 300
    }

    dynamic platform "flow-price-change" "A new revision makes a new key: nothing stale can be read under it, and the old one is left to expire." {
      title "Change a price everywhere"
      1: merchandiser -> platform_entry "PUT /admin/products/{id}"
      2: platform_entry -> platform_catalogService "Role, four-eyes above 30 %"
      3: platform_catalogService -> platform_coreDb "UPDATE product, revision + 1, outbox; COMMIT"
      4: platform_catalogService -> platform_entry "200, revision 8"
      5: platform_catalogService -> platform_eventLog "ProductChanged, revision 8"
      6: platform_eventLog -> platform_catalogService "ProductChanged, to one pod of the group"
      7: platform_catalogService -> platform_cache "SET product:{id}:8, current:{id} → 8"
      8: platform_app -> platform_cdn "GET …?rev=7, at most 60 s old"
      9: platform_cdn -> platform_entry "Fetch"
      10: platform_entry -> platform_bff "Screen"
      11: platform_bff -> platform_catalogService "GetProducts"
      12: platform_cdn -> platform_app "Revision 8"
      autolayout lr 300 300
    }

    dynamic platform "flow-campaign" "A push is the one load that the platform inflicts on itself. Over half an hour it adds about 67 requests a second instead of 2,000." {
      title "Push to everybody, slowly"
      1: merchandiser -> platform_entry "Plan a campaign, 300,000 consenting devices"
      2: platform_entry -> platform_catalogService "Store, publish the plan"
      3: platform_catalogService -> platform_eventLog "CampaignDue, in 300 slices"
      4: platform_eventLog -> platform_notifier "The first slice"
      5: platform_notifier -> platform_coreDb "[A slice of 1,000 each six seconds] INSERT sends … ON CONFLICT DO NOTHING"
      6: platform_notifier -> delivery "[A slice of 1,000 each six seconds] 1,000 pushes"
      7: delivery -> platform_app "[A slice of 1,000 each six seconds] Push, opens from SQLite first"
      8: platform_app -> platform_cdn "GET landing page, warmed beforehand"
      9: platform_cdn -> platform_media "GET image, first phone only"
      10: platform_cdn -> platform_app "Page and images"
      autolayout lr 300 300
    }

    dynamic platform "flow-failover" "A person decides, a script acts, and only its fence asks a control plane of the lost region. Writes of the last seconds may be lost and are listed." {
      title "Move to the second region"
      1: onCall -> platform_telemetry "Three outside probes red, and has replication stopped?"
      2: platform_telemetry -> onCall "Yes, for ten minutes"
      3: platform_app -> platform_entry "POST /m/v3/orders, epoch 7"
      4: platform_entry -> platform_bff "Version gate, token; six pods instead of one"
      5: platform_bff -> platform_orderService "Place(K)"
      6: platform_orderService -> platform_coreDb "Key, order, saga, outbox; COMMIT"
      7: platform_orderService -> platform_bff "Confirmed"
      8: platform_entry -> platform_app "201, epoch 8, signed"
      9: platform_app -> platform_entry "Orders of the last day, with their keys"
      autolayout lr 300 300
    }

    deployment platform "Production, us-east-1" "deployment-production" "The region that sells: three zones, one cluster without nodes, one database with its standby in another zone. Besides its own group each pod carries the cluster’s, cut down to what EKS needs: DNS to CoreDNS (53, TCP and UDP), the API server (443), the kubelet (10250), AWS endpoints (443) and, for services that are not the BFF, the collector (4317). Left at its default it would let every pod reach every other, and the matrix would be decoration." {
      title "Mobile commerce: deployment, Production, us-east-1"
      include *
      autolayout tb 300 300
    }

    deployment platform "Standby, us-west-2" "deployment-standby-region" "One pod of each service that answers shoppers, a replica and a cache node. No Kafka and no notifier: facts wait in the outbox until they are made. Their security groups exist already, because on the day only what costs money should be missing." {
      title "Mobile commerce: deployment, Standby, us-west-2"
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
      element "Cache" {
        shape Cylinder
        background #fffefb
        stroke #5b6b1d
        color #1e1b17
      }
      element "Messaging" {
        shape Pipe
        background #fffefb
        stroke #96570b
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
