workspace "Real-time order processing" "100,000 orders a day, each decided in two seconds and no unit sold twice, on one database, one queue for bad minutes, and a log that nobody has to wait for." {
  model {
    !impliedRelationships false
    shopper = person "Shopper" "Orders, tracks and returns goods." {
      properties {
        "casebook.id" "shopper"
      }
    }
    supportAgent = person "Support agent" "Looks up orders and approves returns." {
      properties {
        "casebook.id" "supportAgent"
      }
    }
    operationsEngineer = person "Operations engineer" "Keeps the promises and resolves parked sagas." {
      properties {
        "casebook.id" "operationsEngineer"
      }
    }
    shop = softwareSystem "Order processing" "Accepts, confirms, ships and refunds orders." {
      tags "Software system"
      properties {
        "casebook.id" "shop"
      }
      shop_storefront = container "Storefront" "Cart, order and return screens; holds no order state." "React Native, Next.js" {
        tags "client" "Mobile app"
        properties {
          "casebook.id" "shop.storefront"
        }
      }
      group "Ordering" {
        shop_edge = container "Entry" "Terminates TLS, filters, limits, routes." "AWS WAF, Application Load Balancer" {
          tags "managed" "Service"
          properties {
            "casebook.id" "shop.edge"
          }
        }
        shop_orderApi = container "Order API" "Accepts orders once and reports their status." "Go, Gin" {
          tags "Service"
          properties {
            "casebook.id" "shop.orderApi"
          }
          shop_orderApi_handlers = component "HTTP handlers" "Verify the token, bind and bound the request." "Gin" {
            properties {
              "casebook.id" "shop.orderApi.handlers"
            }
          }
          shop_orderApi_quoteVerifier = component "Quote verifier" "Checks that prices are the ones the cart signed." "Go, Ed25519" {
            properties {
              "casebook.id" "shop.orderApi.quoteVerifier"
            }
          }
          shop_orderApi_idempotencyGuard = component "Idempotency guard" "One key, one request hash, one order." "Go" {
            properties {
              "casebook.id" "shop.orderApi.idempotencyGuard"
            }
          }
          shop_orderApi_orderAggregate = component "Order aggregate" "The states of an order and who may change them." "Go" {
            properties {
              "casebook.id" "shop.orderApi.orderAggregate"
            }
          }
          shop_orderApi_orderRepository = component "Order repository" "Order, key, saga and outbox row in one transaction." "pgx" {
            properties {
              "casebook.id" "shop.orderApi.orderRepository"
            }
          }
          shop_orderApi_intakeFallback = component "Intake fallback" "Parks valid orders when the database does not answer." "Go, circuit breaker" {
            properties {
              "casebook.id" "shop.orderApi.intakeFallback"
            }
          }
          shop_orderApi_statusReader = component "Status reader" "Holds a status request for up to two seconds." "Go" {
            properties {
              "casebook.id" "shop.orderApi.statusReader"
            }
          }
          shop_orderApi_orderReader = component "Order reader" "Lines and contact, to three of our services only." "HTTPS, mTLS" {
            properties {
              "casebook.id" "shop.orderApi.orderReader"
            }
          }
        }
        shop_orderWorker = container "Order worker" "Runs each order to confirmed or canceled." "Go" {
          tags "Service"
          properties {
            "casebook.id" "shop.orderWorker"
          }
          shop_orderWorker_intakeDrain = component "Intake drain" "Stores parked orders once the database is back." "Go" {
            properties {
              "casebook.id" "shop.orderWorker.intakeDrain"
            }
          }
          shop_orderWorker_sagaClaimer = component "Saga claimer" "Leases due sagas to exactly one worker." "SKIP LOCKED" {
            properties {
              "casebook.id" "shop.orderWorker.sagaClaimer"
            }
          }
          shop_orderWorker_sagaOrchestrator = component "Saga orchestrator" "Decides the next step or the next compensation." "Go" {
            properties {
              "casebook.id" "shop.orderWorker.sagaOrchestrator"
            }
          }
          shop_orderWorker_participantClients = component "Participant clients" "Deadline, retry budget and bulkhead per participant." "gRPC" {
            properties {
              "casebook.id" "shop.orderWorker.participantClients"
            }
          }
          shop_orderWorker_sagaStore = component "Saga store" "Step, attempt and outbox row in one transaction." "pgx" {
            properties {
              "casebook.id" "shop.orderWorker.sagaStore"
            }
          }
          shop_orderWorker_outboxRelay = component "Outbox relay" "Publishes committed rows in order, then marks them." "Go, franz-go" {
            properties {
              "casebook.id" "shop.orderWorker.outboxRelay"
            }
          }
        }
      }
      group "Fulfillment" {
        shop_inventoryService = container "Inventory service" "The only writer of stock and reservations." "Go, gRPC" {
          tags "Service"
          properties {
            "casebook.id" "shop.inventoryService"
          }
          shop_inventoryService_reservationHandler = component "Reservation handler" "Reserves, keeps, commits, releases an order." "gRPC" {
            properties {
              "casebook.id" "shop.inventoryService.reservationHandler"
            }
          }
          shop_inventoryService_stockRepository = component "Stock repository" "Conditional updates in product order." "pgx" {
            properties {
              "casebook.id" "shop.inventoryService.stockRepository"
            }
          }
          shop_inventoryService_returnConsumer = component "Return consumer" "Restocks what the inspection accepted." "Go, franz-go" {
            properties {
              "casebook.id" "shop.inventoryService.returnConsumer"
            }
          }
          shop_inventoryService_expirySweep = component "Expiry sweep" "Releases holds that ran out before they were kept." "Go" {
            properties {
              "casebook.id" "shop.inventoryService.expirySweep"
            }
          }
          shop_inventoryService_stockReader = component "Stock reader" "Answers product pages from the cache." "HTTP" {
            properties {
              "casebook.id" "shop.inventoryService.stockReader"
            }
          }
        }
        shop_paymentService = container "Payment service" "Authorizes, captures, voids and refunds." "Go, gRPC" {
          tags "Service"
          properties {
            "casebook.id" "shop.paymentService"
          }
        }
        shop_shippingService = container "Shipping service" "Books and tracks the parcels of confirmed orders." "Go" {
          tags "Service"
          properties {
            "casebook.id" "shop.shippingService"
          }
        }
        shop_returnsService = container "Returns service" "Takes returns and records their approval." "Go, Gin" {
          tags "Service"
          properties {
            "casebook.id" "shop.returnsService"
          }
        }
        shop_notificationService = container "Notification service" "Tells the shopper once, on the agreed channel." "Go" {
          tags "Service"
          properties {
            "casebook.id" "shop.notificationService"
          }
        }
        shop_auditWriter = container "Audit writer" "Copies every fact into the locked archive." "Go" {
          tags "Service"
          properties {
            "casebook.id" "shop.auditWriter"
          }
        }
      }
      group "Data and events" {
        shop_ordersDb = container "Order database" "Orders, stock, payments; one schema per service." "PostgreSQL 18 on Amazon RDS Multi-AZ" {
          tags "Data store"
          properties {
            "casebook.id" "shop.ordersDb"
          }
        }
        shop_intakeQueue = container "Intake queue" "Holds accepted orders during a failover." "Amazon SQS" {
          tags "Messaging"
          properties {
            "casebook.id" "shop.intakeQueue"
          }
        }
        shop_eventLog = container "Event log" "Carries facts to everyone who needs them." "Apache Kafka on Amazon MSK" {
          tags "Messaging"
          properties {
            "casebook.id" "shop.eventLog"
          }
        }
        shop_cache = container "Stock cache" "Stock counts for product pages; may be lost." "Amazon ElastiCache, Redis OSS" {
          tags "Cache"
          properties {
            "casebook.id" "shop.cache"
          }
        }
        shop_auditArchive = container "Audit archive" "Every fact for seven years, unchangeable." "Amazon S3, Object Lock" {
          tags "Data store"
          properties {
            "casebook.id" "shop.auditArchive"
          }
        }
      }
    }
    catalogue = softwareSystem "Catalog and cart" "Prices carts and signs each quote for 15 minutes." {
      tags "Software system"
      properties {
        "casebook.id" "catalogue"
      }
    }
    warehouse = softwareSystem "Warehouse system" "Counts stock, picks and packs." {
      tags "Software system"
      properties {
        "casebook.id" "warehouse"
      }
    }
    identityProvider = softwareSystem "Identity provider" "Signs shoppers and staff in; issues tokens." {
      tags "External system"
      properties {
        "casebook.id" "identityProvider"
      }
    }
    paymentProvider = softwareSystem "Payment provider" "Stores cards; authorizes, captures, refunds." {
      tags "External system"
      properties {
        "casebook.id" "paymentProvider"
      }
    }
    carrier = softwareSystem "Carrier" "Issues labels, moves parcels." {
      tags "External system"
      properties {
        "casebook.id" "carrier"
      }
    }
    messageDelivery = softwareSystem "Message delivery" "Amazon SES for e-mail, SNS for SMS and push." {
      tags "External system"
      properties {
        "casebook.id" "messageDelivery"
      }
    }

    shopper -> shop_storefront "Orders, tracks, returns" "App or browser"
    shopper -> shop "Orders, tracks, returns" "App or browser"
    supportAgent -> shop_edge "Looks up orders, approves returns" "HTTPS"
    supportAgent -> shop "Looks up orders, approves returns" "HTTPS"
    operationsEngineer -> shop_orderWorker "Resolves parked sagas" "ECS RunTask, in CloudTrail"
    operationsEngineer -> shop "Resolves parked sagas" "ECS RunTask, in CloudTrail"
    shop -> identityProvider "Signs shoppers in and refreshes token keys" "OpenID Connect, HTTPS, JWKS"
    shop -> paymentProvider "Tokenizes the card and authorizes, captures, refunds" "Hosted fields, HTTPS, JSON"
    shop -> carrier "Books and tracks parcels" "HTTPS, JSON"
    shop -> warehouse "Sends pick lists" "HTTPS, mTLS" "Asynchronous"
    shop -> messageDelivery "Sends e-mail, SMS, push" "SES and SNS API" "Asynchronous"
    shop -> catalogue "Gets a signed quote" "HTTPS, JSON"
    shop_storefront -> identityProvider "Signs shoppers in" "OpenID Connect"
    shop_storefront -> paymentProvider "Tokenizes the card" "Hosted fields"
    shop_storefront -> shop_edge "Places, tracks and returns orders" "HTTPS, JSON"
    shop_storefront -> catalogue "Gets a signed quote" "HTTPS, JSON"
    shop_edge -> shop_orderApi "Routes /v1/orders" "HTTPS"
    shop_edge -> shop_inventoryService "Routes /v1/stock" "HTTPS"
    shop_edge -> shop_returnsService "Routes /v1/returns" "HTTPS"
    shop_edge -> shop_paymentService "Routes provider webhooks" "HTTPS" "Asynchronous"
    shop_edge -> shop_orderApi_handlers "Routes /v1/orders" "HTTPS"
    shop_edge -> shop_inventoryService_stockReader "Routes /v1/stock" "HTTPS"
    shop_orderApi -> identityProvider "Refreshes token keys" "HTTPS, JWKS" "Asynchronous"
    shop_orderApi -> shop_ordersDb "Stores orders with outbox row" "SQL, TLS"
    shop_orderApi -> shop_intakeQueue "Parks orders in a failover" "SQS API" "Asynchronous"
    shop_orderApi_handlers -> shop_orderApi_quoteVerifier "Checks the quote"
    shop_orderApi_handlers -> shop_orderApi_orderAggregate "Creates the order"
    shop_orderApi_handlers -> shop_orderApi_statusReader "Asks for status"
    shop_orderApi_handlers -> identityProvider "Refreshes token keys" "HTTPS, JWKS" "Asynchronous"
    shop_orderApi_idempotencyGuard -> shop_orderApi_orderRepository "Stores once"
    shop_orderApi_idempotencyGuard -> shop_orderApi_intakeFallback "Falls back"
    shop_orderApi_orderAggregate -> shop_orderApi_idempotencyGuard "Claims the key"
    shop_orderApi_orderRepository -> shop_ordersDb "Writes in one transaction" "SQL, TLS"
    shop_orderApi_intakeFallback -> shop_intakeQueue "Parks orders in a failover" "SQS API" "Asynchronous"
    shop_orderApi_statusReader -> shop_orderApi_orderRepository "Reads status"
    shop_orderApi_orderReader -> shop_orderApi_orderRepository "Reads one order"
    shop_orderWorker -> shop_ordersDb "Advances sagas, reads outbox" "SQL, TLS"
    shop_orderWorker -> shop_eventLog "Publishes order facts" "Kafka, TLS" "Asynchronous"
    shop_orderWorker -> shop_auditArchive "Compares with the journals" "S3 API"
    shop_orderWorker -> shop_inventoryService "Reserves, keeps, releases" "gRPC, mTLS"
    shop_orderWorker -> shop_paymentService "Authorizes and voids" "gRPC, mTLS"
    shop_orderWorker -> shop_inventoryService_reservationHandler "Reserves, keeps, releases" "gRPC, mTLS"
    shop_orderWorker_intakeDrain -> shop_orderWorker_sagaStore "Stores the order"
    shop_orderWorker_sagaClaimer -> shop_orderWorker_sagaOrchestrator "Hands over a saga"
    shop_orderWorker_sagaClaimer -> shop_orderWorker_sagaStore "Leases due rows"
    shop_orderWorker_sagaOrchestrator -> shop_orderWorker_participantClients "Commands"
    shop_orderWorker_sagaOrchestrator -> shop_orderWorker_sagaStore "Records the step"
    shop_orderWorker_participantClients -> shop_inventoryService "Reserves, keeps, releases" "gRPC, mTLS"
    shop_orderWorker_participantClients -> shop_paymentService "Authorizes, voids" "gRPC, mTLS"
    shop_orderWorker_sagaStore -> shop_ordersDb "Reads and writes" "SQL, TLS"
    shop_orderWorker_outboxRelay -> shop_ordersDb "Reads the outbox" "SQL, TLS"
    shop_orderWorker_outboxRelay -> shop_eventLog "Publishes order facts" "Kafka, TLS" "Asynchronous"
    shop_inventoryService -> shop_ordersDb "Updates stock rows" "SQL, TLS"
    shop_inventoryService -> shop_cache "Reads and writes stock counts" "RESP, TLS"
    shop_inventoryService -> shop_eventLog "Publishes stock facts" "Kafka, TLS" "Asynchronous"
    shop_inventoryService_reservationHandler -> shop_inventoryService_stockRepository "Changes stock"
    shop_inventoryService_stockRepository -> shop_ordersDb "Updates stock rows" "SQL, TLS"
    shop_inventoryService_returnConsumer -> shop_inventoryService_stockRepository "Restocks"
    shop_inventoryService_expirySweep -> shop_inventoryService_stockRepository "Releases expired"
    shop_inventoryService_stockReader -> shop_inventoryService_stockRepository "Reads on a miss"
    shop_inventoryService_stockReader -> shop_cache "Reads stock counts" "RESP, TLS"
    shop_paymentService -> paymentProvider "Authorizes, captures, refunds" "HTTPS, JSON"
    shop_paymentService -> shop_ordersDb "Records every attempt" "SQL, TLS"
    shop_paymentService -> shop_eventLog "Publishes payment facts" "Kafka, TLS" "Asynchronous"
    shop_shippingService -> carrier "Books and tracks parcels" "HTTPS, JSON"
    shop_shippingService -> warehouse "Sends pick lists" "HTTPS, mTLS" "Asynchronous"
    shop_shippingService -> shop_ordersDb "Records shipments" "SQL, TLS"
    shop_shippingService -> shop_eventLog "Publishes shipment facts" "Kafka, TLS" "Asynchronous"
    shop_shippingService -> shop_orderApi "Reads lines, address" "HTTPS, mTLS"
    shop_shippingService -> shop_orderApi_orderReader "Reads lines, address" "HTTPS, mTLS"
    shop_returnsService -> identityProvider "Refreshes token keys" "HTTPS, JWKS" "Asynchronous"
    shop_returnsService -> shop_ordersDb "Records returns" "SQL, TLS"
    shop_returnsService -> shop_eventLog "Publishes return facts" "Kafka, TLS" "Asynchronous"
    shop_returnsService -> shop_orderApi "Reads lines, delivery" "HTTPS, mTLS"
    shop_returnsService -> shop_orderApi_orderReader "Reads lines, delivery" "HTTPS, mTLS"
    shop_notificationService -> messageDelivery "Sends e-mail, SMS, push" "SES and SNS API" "Asynchronous"
    shop_notificationService -> shop_ordersDb "Records sends" "SQL, TLS"
    shop_notificationService -> shop_orderApi "Reads contact" "HTTPS, mTLS"
    shop_notificationService -> shop_orderApi_orderReader "Reads contact" "HTTPS, mTLS"
    shop_auditWriter -> shop_auditArchive "Appends batches" "S3 API"
    shop_intakeQueue -> shop_orderWorker "Delivers parked orders" "SQS long poll" "Asynchronous"
    shop_intakeQueue -> shop_orderWorker_intakeDrain "Delivers parked orders" "SQS long poll" "Asynchronous"
    shop_eventLog -> shop_paymentService "Delivers shipments, returns" "Kafka, TLS" "Asynchronous"
    shop_eventLog -> shop_inventoryService "Delivers approved returns" "Kafka, TLS" "Asynchronous"
    shop_eventLog -> shop_shippingService "Delivers OrderConfirmed" "Kafka, TLS" "Asynchronous"
    shop_eventLog -> shop_notificationService "Delivers facts to tell" "Kafka, TLS" "Asynchronous"
    shop_eventLog -> shop_orderWorker "Delivers shipment facts" "Kafka, TLS" "Asynchronous"
    shop_eventLog -> shop_auditWriter "Delivers every fact" "Kafka, TLS" "Asynchronous"
    shop_eventLog -> shop_inventoryService_returnConsumer "Delivers approved returns" "Kafka, TLS" "Asynchronous"
    warehouse -> shop_inventoryService "Reports receipts and counts" "HTTPS, mTLS" "Asynchronous"
    warehouse -> shop "Reports receipts and counts" "HTTPS, mTLS" "Asynchronous"
    paymentProvider -> shop_edge "Reports late results and disputes" "Signed webhook" "Asynchronous"
    paymentProvider -> shop "Reports late results and disputes" "Signed webhook" "Asynchronous"
    messageDelivery -> shopper "Delivers e-mail, SMS, push" "SMTP, SMS, APNs, FCM" "Asynchronous"

    deploymentEnvironment "Production" {
      production_outside = deploymentNode "Outside" "" "Internet" {
        properties {
          "casebook.id" "production.outside"
          "casebook.kind" "group"
        }
        production_dns = infrastructureNode "Route 53" "Alias to the load balancer." "DNS, health checks" {
          properties {
            "casebook.id" "production.dns"
          }
        }
        production_client = containerInstance shop_storefront {
          properties {
            "casebook.id" "production.client"
            "size" "Phone or browser"
          }
        }
        production_provider = softwareSystemInstance paymentProvider {
          properties {
            "casebook.id" "production.provider"
          }
        }
      }
      production_region = deploymentNode "us-east-1" "" "" {
        properties {
          "casebook.id" "production.region"
          "casebook.kind" "region"
        }
        production_network = deploymentNode "Network" "" "Regional web ACL and VPC" {
          properties {
            "casebook.id" "production.network"
            "casebook.kind" "group"
          }
          production_firewall = infrastructureNode "Web ACL" "Managed rules, IP reputation, rate limits per address." "AWS WAF, fail open" {
            properties {
              "casebook.id" "production.firewall"
            }
          }
          production_vpc = deploymentNode "10.20.0.0/16" "" "" {
            properties {
              "casebook.id" "production.vpc"
              "casebook.kind" "vpc"
            }
            production_publicSubnets = deploymentNode "10.20.0.0/22" "" "Public subnets, three zones" {
              properties {
                "casebook.id" "production.publicSubnets"
                "casebook.kind" "subnet"
              }
              production_nat = infrastructureNode "NAT gateways" "Fixed addresses that provider and carrier allow." "One in each zone" {
                properties {
                  "casebook.id" "production.nat"
                }
              }
              production_loadBalancer = containerInstance shop_edge {
                properties {
                  "casebook.id" "production.loadBalancer"
                  "size" "Application Load Balancer, three zones"
                }
              }
            }
            production_appSubnets = deploymentNode "10.20.16.0/20" "" "Private application subnets, three zones" {
              properties {
                "casebook.id" "production.appSubnets"
                "casebook.kind" "subnet"
              }
              production_cluster = deploymentNode "ECS cluster" "" "Fargate, one task of each service in each zone" {
                properties {
                  "casebook.id" "production.cluster"
                  "casebook.kind" "cluster"
                }
                production_orderTier = deploymentNode "Ordering" "" "" {
                  properties {
                    "casebook.id" "production.orderTier"
                    "casebook.kind" "group"
                  }
                  production_orderApi = containerInstance shop_orderApi {
                    properties {
                      "casebook.id" "production.orderApi"
                      "instances" "3"
                      "size" "1 vCPU, 2 GB"
                    }
                  }
                  production_orderWorker = containerInstance shop_orderWorker {
                    properties {
                      "casebook.id" "production.orderWorker"
                      "instances" "3"
                      "size" "1 vCPU, 2 GB"
                    }
                  }
                  production_inventoryService = containerInstance shop_inventoryService {
                    properties {
                      "casebook.id" "production.inventoryService"
                      "instances" "3"
                      "size" "1 vCPU, 2 GB"
                    }
                  }
                  production_paymentService = containerInstance shop_paymentService {
                    properties {
                      "casebook.id" "production.paymentService"
                      "instances" "3"
                      "size" "1 vCPU, 2 GB"
                    }
                  }
                }
                production_fulfilmentTier = deploymentNode "After confirmation" "" "" {
                  properties {
                    "casebook.id" "production.fulfilmentTier"
                    "casebook.kind" "group"
                  }
                  production_shippingService = containerInstance shop_shippingService {
                    properties {
                      "casebook.id" "production.shippingService"
                      "instances" "3"
                      "size" "1 vCPU, 2 GB"
                    }
                  }
                  production_returnsService = containerInstance shop_returnsService {
                    properties {
                      "casebook.id" "production.returnsService"
                      "instances" "3"
                      "size" "1 vCPU, 2 GB"
                    }
                  }
                  production_notificationService = containerInstance shop_notificationService {
                    properties {
                      "casebook.id" "production.notificationService"
                      "instances" "3"
                      "size" "1 vCPU, 2 GB"
                    }
                  }
                  production_auditWriter = containerInstance shop_auditWriter {
                    properties {
                      "casebook.id" "production.auditWriter"
                      "instances" "3"
                      "size" "1 vCPU, 2 GB"
                    }
                  }
                }
              }
            }
            production_dataSubnets = deploymentNode "10.20.32.0/22" "" "Private data subnets, no route to the Internet" {
              properties {
                "casebook.id" "production.dataSubnets"
                "casebook.kind" "subnet"
              }
              production_zoneA = deploymentNode "us-east-1a" "" "" {
                properties {
                  "casebook.id" "production.zoneA"
                  "casebook.kind" "zone"
                }
                production_primary = containerInstance shop_ordersDb {
                  properties {
                    "casebook.id" "production.primary"
                    "size" "db.r6g.2xlarge, primary"
                  }
                }
                production_brokerA = containerInstance shop_eventLog {
                  properties {
                    "casebook.id" "production.brokerA"
                    "size" "kafka.m5.large, broker A"
                  }
                }
                production_cachePrimary = containerInstance shop_cache {
                  properties {
                    "casebook.id" "production.cachePrimary"
                    "size" "cache.r6g.xlarge, primary"
                  }
                }
              }
              production_zoneB = deploymentNode "us-east-1b" "" "" {
                properties {
                  "casebook.id" "production.zoneB"
                  "casebook.kind" "zone"
                }
                production_standby = containerInstance shop_ordersDb {
                  properties {
                    "casebook.id" "production.standby"
                    "size" "db.r6g.2xlarge, standby"
                  }
                }
                production_brokerB = containerInstance shop_eventLog {
                  properties {
                    "casebook.id" "production.brokerB"
                    "size" "kafka.m5.large, broker B"
                  }
                }
                production_cacheReplica = containerInstance shop_cache {
                  properties {
                    "casebook.id" "production.cacheReplica"
                    "size" "cache.r6g.xlarge, replica"
                  }
                }
              }
              production_zoneC = deploymentNode "us-east-1c" "" "" {
                properties {
                  "casebook.id" "production.zoneC"
                  "casebook.kind" "zone"
                }
                production_brokerC = containerInstance shop_eventLog {
                  properties {
                    "casebook.id" "production.brokerC"
                    "size" "kafka.m5.large, broker C"
                  }
                }
              }
            }
          }
        }
        production_regional = deploymentNode "Regional services" "" "Reached through NAT; S3 through a gateway endpoint" {
          properties {
            "casebook.id" "production.regional"
            "casebook.kind" "group"
          }
          production_mail = infrastructureNode "E-mail" "Transactional mail, DKIM-signed." "Amazon SES" {
            properties {
              "casebook.id" "production.mail"
            }
          }
          production_mobile = infrastructureNode "SMS and push" "Registered sender; monthly spend limit." "Amazon SNS" {
            properties {
              "casebook.id" "production.mobile"
            }
          }
          production_secrets = infrastructureNode "Secrets" "Database roles, provider keys; rotated." "AWS Secrets Manager" {
            properties {
              "casebook.id" "production.secrets"
            }
          }
          production_keys = infrastructureNode "Keys" "One key per data class." "AWS KMS" {
            properties {
              "casebook.id" "production.keys"
            }
          }
          production_telemetry = infrastructureNode "Telemetry" "Logs, metrics, traces, alarms." "Amazon CloudWatch" {
            properties {
              "casebook.id" "production.telemetry"
            }
          }
          production_images = infrastructureNode "Images" "Signed, scanned, named by digest." "Amazon ECR" {
            properties {
              "casebook.id" "production.images"
            }
          }
          production_queue = containerInstance shop_intakeQueue {
            properties {
              "casebook.id" "production.queue"
              "size" "Standard queue, SSE-KMS"
            }
          }
          production_archive = containerInstance shop_auditArchive {
            properties {
              "casebook.id" "production.archive"
              "size" "Object Lock, 7 years"
            }
          }
        }
      }
      production_client -> production_firewall "Orders" "HTTPS 443"
      production_client -> production_dns "Resolves" "DNS"
      production_firewall -> production_loadBalancer "Lets through" "HTTPS 443"
      production_nat -> production_provider "Authorizes" "HTTPS"
      production_cluster -> production_regional "Images, secrets, logs" "HTTPS 443"
      production_notificationService -> production_mail "Sends" "HTTPS" "Asynchronous"
      production_notificationService -> production_mobile "Sends" "HTTPS" "Asynchronous"
    }
  }

  views {
    systemContext shop "context" "Order processing with the people and systems that relate to it: Shopper, Support agent, Operations engineer, Catalog and cart, Warehouse system, Identity provider, Payment provider, Carrier and Message delivery." {
      title "Order processing: system context"
      include *
      autolayout tb 300 300
    }

    container shop "containers" "15 containers of Order processing, with 3 people and 6 other systems around them." {
      title "Order processing: containers"
      include *
      autolayout tb 300 300
    }

    component shop_orderApi "components-order-api" "8 components of Order API, and 7 elements around it that they relate to." {
      title "Order API: components"
      include *
      autolayout tb 300 300
    }

    component shop_orderWorker "components-order-worker" "6 components of Order worker, and 5 elements around it that they relate to." {
      title "Order worker: components"
      include *
      autolayout tb 300 300
    }

    component shop_inventoryService "components-inventory-service" "5 components of Inventory service, and 5 elements around it that they relate to." {
      title "Inventory service: components"
      include *
      autolayout tb 300 300
    }

    dynamic shop "flow-place-order" "The order is durable before the shopper hears \"accepted\". Neither Kafka nor the cache nor the payment provider is asked. Step times are budgets of this design; traces of the load test replace them." {
      title "Accept an order"
      1: shop_storefront -> shop_edge "POST /v1/orders, Idempotency-Key, signed quote"
      2: shop_edge -> shop_orderApi "Verify token, quote and limits"
      3: shop_orderApi -> shop_ordersDb "INSERT key, order, saga, outbox row; COMMIT"
      4: shop_orderApi -> shop_edge "202 Accepted, order id"
      5: shop_edge -> shop_storefront "202 Accepted, order id"
      autolayout lr 300 300
    }

    dynamic shop "flow-accept-as-drawn" "Entry, order API and database, with nothing beside the database when it fails over." {
      title "Accept an order, as first drawn"
      1: shop_storefront -> shop_edge "POST /v1/orders, Idempotency-Key, signed quote"
      2: shop_edge -> shop_orderApi "Verify token, quote and limits"
      3: shop_orderApi -> shop_ordersDb "INSERT key, order, saga, outbox row; COMMIT"
      4: shop_orderApi -> shop_edge "202 Accepted, order id"
      5: shop_edge -> shop_storefront "202 Accepted, order id"
      autolayout lr 300 300
    }

    dynamic shop "flow-confirm-order" "From POST to confirmed: accept, reserve every line, authorize the payment, keep the stock, confirm. The storefront waits in a held request. The provider’s times are assumed; its sandbox and then traces replace them. At these, 0.7 % of calls pass the deadline of 1.5 s: 1 % is assumed to be asked again." {
      title "Confirm an order"
      1: shop_storefront -> shop_edge "POST /v1/orders, Idempotency-Key, signed quote"
      2: shop_edge -> shop_orderApi "Verify token, quote and limits"
      3: shop_orderApi -> shop_ordersDb "INSERT key, order, saga, outbox row; COMMIT"
      4: shop_orderApi -> shop_edge "202 Accepted, order id"
      5: shop_edge -> shop_storefront "202 Accepted, order id"
      6: shop_storefront -> shop_edge "GET /v1/orders/{id}?wait=2s"
      7: shop_edge -> shop_orderApi "Hold, re-read the row every 200 ms"
      8: shop_orderWorker -> shop_ordersDb "Claim the due saga, FOR UPDATE SKIP LOCKED"
      9: shop_orderWorker -> shop_inventoryService "Reserve(order, lines)"
      10: shop_inventoryService -> shop_ordersDb "UPDATE … WHERE available >= quantity; COMMIT"
      11: shop_inventoryService -> shop_orderWorker "Reserved until +15 min"
      12: shop_orderWorker -> shop_paymentService "Authorize(order, amount)"
      13: shop_paymentService -> shop_ordersDb "Record the attempt before asking"
      14: shop_paymentService -> paymentProvider "Authorize, Idempotency-Key = payment id"
      15: paymentProvider -> shop_paymentService "Approved"
      16: shop_paymentService -> shop_ordersDb "Record the answer, outbox row"
      17: shop_paymentService -> shop_orderWorker "Authorized"
      18: shop_orderWorker -> shop_inventoryService "Keep(order): the hold no longer expires"
      19: shop_inventoryService -> shop_ordersDb "UPDATE … WHERE status = held; COMMIT"
      20: shop_inventoryService -> shop_orderWorker "Kept, or expired: then void and cancel"
      21: shop_orderWorker -> shop_ordersDb "CONFIRMED, transition, outbox row; COMMIT"
      22: shop_orderApi -> shop_edge "200 confirmed"
      23: shop_edge -> shop_storefront "200 confirmed"
      24: shop_orderWorker -> shop_eventLog "OrderConfirmed, relayed from the outbox"
      25: shop_eventLog -> shop_shippingService "OrderConfirmed"
      25: shop_eventLog -> shop_notificationService "NotificationRequested"
      26: shop_notificationService -> messageDelivery "Confirmation mail"
      autolayout lr 300 300
    }

    dynamic shop "flow-compensate-order" "The reservation that succeeded is released; the payment that failed has nothing to refund. Assumed: 3 % of orders end here, one in twenty of them for want of an answer. The provider’s reports replace both shares." {
      title "Cancel after a declined payment"
      1: shop_orderWorker -> shop_inventoryService "Reserve(order, lines)"
      2: shop_inventoryService -> shop_ordersDb "UPDATE stock, INSERT reservations"
      3: shop_inventoryService -> shop_orderWorker "Reserved"
      4: shop_orderWorker -> shop_paymentService "Authorize(order, amount)"
      5: shop_paymentService -> paymentProvider "Authorize"
      6: paymentProvider -> shop_paymentService "[Declined] Declined: insufficient funds"
      7: shop_paymentService -> shop_ordersDb "[Declined] Record the decline, outbox row"
      8: shop_paymentService -> shop_orderWorker "[Declined] Declined"
      9: shop_paymentService -> shop_orderWorker "[No answer in 1.5 s, twice] Unknown"
      10: shop_orderWorker -> shop_paymentService "[No answer in 1.5 s, twice] Void(payment)"
      11: shop_paymentService -> paymentProvider "[No answer in 1.5 s, twice] Void, idempotent"
      12: paymentProvider -> shop_paymentService "[No answer in 1.5 s, twice] Voided, or never existed"
      13: shop_orderWorker -> shop_inventoryService "Release(order)"
      14: shop_inventoryService -> shop_ordersDb "Return units, close reservations"
      15: shop_inventoryService -> shop_orderWorker "Released"
      16: shop_orderWorker -> shop_ordersDb "CANCELLED, transition, outbox row"
      17: shop_orderWorker -> shop_eventLog "OrderFailed"
      18: shop_eventLog -> shop_notificationService "NotificationRequested"
      19: shop_notificationService -> messageDelivery "Order canceled, nothing charged"
      20: messageDelivery -> shopper "E-mail"
      autolayout lr 300 300
    }

    dynamic shop "flow-reserve-stock" "Two orders want the last unit. The row lock puts them in a queue; the condition is evaluated again for the second." {
      title "Reserve the last unit twice"
      1: shop_orderWorker -> shop_inventoryService "Reserve(A, 1 × P)"
      2: shop_inventoryService -> shop_ordersDb "UPDATE stock … AND available >= 1"
      3: shop_ordersDb -> shop_inventoryService "1 row: available 1 → 0"
      4: shop_inventoryService -> shop_orderWorker "Reserved"
      1: shop_orderWorker -> shop_inventoryService "Reserve(B, 1 × P)"
      2: shop_inventoryService -> shop_ordersDb "The same UPDATE, waits for A to commit"
      3: shop_ordersDb -> shop_inventoryService "0 rows: condition now false"
      4: shop_inventoryService -> shop_orderWorker "Insufficient stock"
      5: shop_inventoryService -> shop_eventLog "InventoryFailed for B, beside InventoryReserved for A"
      6: shop_orderWorker -> shop_eventLog "OrderFailed for B"
      autolayout lr 300 300
    }

    dynamic shop "flow-ship-order" "Money is taken when the parcel is booked. The log smooths the peak, so the carrier sees the mean rate. The carrier’s times are assumed; nobody waits for them." {
      title "Ship and capture"
      1: shop_eventLog -> shop_shippingService "OrderConfirmed"
      2: shop_shippingService -> shop_orderApi "Lines and address of the order"
      3: shop_shippingService -> carrier "Book a parcel, reference = shipment id"
      4: carrier -> shop_shippingService "Label, tracking number"
      5: shop_shippingService -> shop_ordersDb "Shipment, outbox row; COMMIT"
      6: shop_shippingService -> warehouse "Pick list"
      7: shop_shippingService -> shop_eventLog "ShipmentCreated"
      8: shop_eventLog -> shop_paymentService "ShipmentCreated"
      9: shop_paymentService -> paymentProvider "Capture, Idempotency-Key = payment id:capture"
      8: shop_eventLog -> shop_orderWorker "ShipmentCreated"
      9: shop_orderWorker -> shop_inventoryService "Commit(order)"
      10: shop_orderWorker -> shop_ordersDb "SHIPPED, transition"
      8: shop_eventLog -> shop_notificationService "NotificationRequested"
      9: shop_notificationService -> shop_orderApi "Contact of the order"
      10: shop_notificationService -> messageDelivery "Your parcel is on its way"
      autolayout lr 300 300
    }

    dynamic shop "flow-deliver-order" "The carrier is asked about parcels under way. A parcel that was handed over starts the 30 days for a return." {
      title "Deliver"
      1: shop_shippingService -> carrier "State of the parcels under way"
      2: carrier -> shop_shippingService "Delivered, with the time"
      3: shop_shippingService -> shop_ordersDb "Shipment delivered, outbox row; COMMIT"
      4: shop_shippingService -> shop_eventLog "ShipmentDelivered"
      5: shop_eventLog -> shop_orderWorker "ShipmentDelivered"
      6: shop_orderWorker -> shop_ordersDb "DELIVERED, transition"
      autolayout lr 300 300
    }

    dynamic shop "flow-return-order" "A return is a new fact about a finished order, never an undo of its saga. 3 % of orders is assumed." {
      title "Return and refund"
      1: shop_storefront -> shop_edge "POST /v1/returns"
      2: shop_edge -> shop_returnsService "Order, lines, reason"
      3: shop_returnsService -> shop_orderApi "Lines of the order; delivered when?"
      4: shop_returnsService -> shop_ordersDb "Within 30 days? Not yet returned? RETURN REQUESTED"
      5: shop_returnsService -> shop_edge "201, return label"
      6: shop_edge -> shop_storefront "201, return label"
      7: supportAgent -> shop_edge "Approve after inspection"
      8: shop_edge -> shop_returnsService "POST /v1/returns/{id}/approval"
      9: shop_returnsService -> shop_ordersDb "APPROVED, outbox row; COMMIT"
      10: shop_returnsService -> shop_edge "200"
      11: shop_edge -> supportAgent "200"
      12: shop_returnsService -> shop_eventLog "ReturnApproved"
      13: shop_eventLog -> shop_paymentService "ReturnApproved"
      14: shop_paymentService -> paymentProvider "Refund, Idempotency-Key = return id"
      15: paymentProvider -> shop_paymentService "Accepted"
      16: shop_paymentService -> shop_eventLog "PaymentRefunded, with NotificationRequested"
      17: shop_eventLog -> shop_notificationService "NotificationRequested"
      18: shop_notificationService -> messageDelivery "Refund on its way"
      13: shop_eventLog -> shop_inventoryService "ReturnApproved"
      14: shop_inventoryService -> shop_ordersDb "Restock lines that can be sold again"
      autolayout lr 300 300
    }

    dynamic shop "flow-failover-intake" "The standby takes over in 60 to 120 s. Orders of that time wait in the intake queue, durable and accepted. That 2 % of them also reached the database is a guess; the drill counts them." {
      title "Accept while the database fails over"
      1: shop_storefront -> shop_edge "POST /v1/orders"
      2: shop_edge -> shop_orderApi "Verify token, quote and limits"
      3: shop_orderApi -> shop_ordersDb "INSERT …"
      4: shop_orderApi -> shop_intakeQueue "Order, key, request hash, received at"
      5: shop_orderApi -> shop_edge "202 Accepted, status by key"
      6: shop_edge -> shop_storefront "202 Accepted: \"we confirm by e-mail\""
      7: shop_orderWorker -> shop_ordersDb "[Every 10 s until the writer answers] SELECT 1"
      8: shop_intakeQueue -> shop_orderWorker "Parked order"
      9: shop_orderWorker -> shop_ordersDb "INSERT key … ON CONFLICT DO NOTHING"
      10: shop_orderWorker -> shop_ordersDb "[New key] Order, saga, outbox row; COMMIT"
      autolayout lr 300 300
    }

    dynamic shop "flow-check-stock" "40 page views an order, assumed. A stale count costs a disappointed click, never an oversold unit." {
      title "Show stock on a product page"
      1: shop_storefront -> shop_edge "GET /v1/stock?ids=…"
      2: shop_edge -> shop_inventoryService "Up to 50 products"
      3: shop_inventoryService -> shop_cache "MGET stock:{productId}"
      4: shop_inventoryService -> shop_edge "in stock, low, sold out"
      5: shop_edge -> shop_storefront "in stock, low, sold out"
      autolayout lr 300 300
    }

    deployment shop "Production" "deployment-production" "One region, three zones. Every service runs a task in each; the database has its standby in another zone." {
      title "Order processing: deployment, Production"
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
