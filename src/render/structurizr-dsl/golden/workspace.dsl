workspace "Ticket booking" "Every seat is sold once, even in the first minute of a popular show." {
  model {
    !impliedRelationships false
    visitor = person "Visitor" "Picks seats and pays for them." {
      properties {
        "casebook.id" "visitor"
      }
    }
    manager = person "Venue manager" "Opens shows and follows their sales." {
      properties {
        "casebook.id" "manager"
      }
    }
    booking = softwareSystem "Ticket booking" "Sells every seat of a show exactly once." {
      tags "Software system"
      properties {
        "casebook.id" "booking"
      }
      group "Front" {
        booking_web = container "Booking site" "Shows the seat map and takes the order." "Next.js" {
          tags "Web application"
          properties {
            "casebook.id" "booking.web"
          }
        }
      }
      group "Services" {
        booking_bookingApi = container "Booking API" "Holds seats and runs the booking saga." "Go, Gin" {
          tags "Service"
          properties {
            "casebook.id" "booking.bookingApi"
          }
          booking_bookingApi_seatAllocator = component "Seat allocator" "Holds a seat for ten minutes." "Go" {
            properties {
              "casebook.id" "booking.bookingApi.seatAllocator"
            }
          }
          booking_bookingApi_saga = component "Saga orchestrator" "Books in steps and undoes them." "Go" {
            properties {
              "casebook.id" "booking.bookingApi.saga"
            }
          }
          booking_bookingApi_outbox = component "Outbox relay" "Publishes what the database committed." "Go" {
            properties {
              "casebook.id" "booking.bookingApi.outbox"
            }
          }
        }
        booking_paymentWorker = container "Payment worker" "Charges cards and reports the outcome." "Go" {
          tags "Service"
          properties {
            "casebook.id" "booking.paymentWorker"
          }
        }
        booking_ticketMailer = container "Ticket mailer" "Renders tickets and mails them." "AWS Lambda" {
          tags "Compute"
          properties {
            "casebook.id" "booking.ticketMailer"
          }
        }
      }
      group "Data" {
        booking_bookingDb = container "Booking database" "Bookings, seats and the outbox." "PostgreSQL 18" {
          tags "Data store"
          properties {
            "casebook.id" "booking.bookingDb"
          }
        }
        booking_seatCache = container "Seat cache" "Seat maps, five seconds old at most." "Redis 7" {
          tags "Cache"
          properties {
            "casebook.id" "booking.seatCache"
          }
        }
        booking_eventLog = container "Event log" "Carries booking and payment events." "Amazon MSK" {
          tags "Messaging"
          properties {
            "casebook.id" "booking.eventLog"
          }
        }
      }
    }
    paymentProvider = softwareSystem "Payment provider" "Authorizes and refunds card payments." {
      tags "External system"
      properties {
        "casebook.id" "paymentProvider"
      }
    }
    mailService = softwareSystem "Mail service" "Delivers mail." {
      tags "External system"
      properties {
        "casebook.id" "mailService"
      }
    }

    visitor -> booking_web "Books seats" "HTTPS"
    visitor -> booking "Books seats" "HTTPS"
    manager -> booking_web "Opens shows" "HTTPS"
    manager -> booking "Opens shows" "HTTPS"
    booking -> paymentProvider "Charges cards and refunds cards" "JSON, HTTPS"
    booking -> mailService "Hands over mail" "SMTP" "Asynchronous"
    booking_web -> booking_bookingApi "Calls" "JSON, HTTPS"
    booking_web -> booking_bookingApi_seatAllocator "Reads and holds seats" "JSON, HTTPS"
    booking_web -> booking_bookingApi_saga "Places bookings" "JSON, HTTPS"
    booking_bookingApi -> booking_seatCache "Reads seat maps" "RESP"
    booking_bookingApi -> booking_bookingDb "Holds seats, writes bookings and outbox and reads the outbox" "SQL"
    booking_bookingApi -> booking_eventLog "Publishes BookingPlaced" "Kafka" "Asynchronous"
    booking_bookingApi_seatAllocator -> booking_seatCache "Reads seat maps" "RESP"
    booking_bookingApi_seatAllocator -> booking_bookingDb "Holds seats" "SQL"
    booking_bookingApi_saga -> booking_bookingApi_seatAllocator "Confirms and releases seats" "in process"
    booking_bookingApi_saga -> booking_bookingDb "Writes bookings and outbox" "SQL"
    booking_bookingApi_outbox -> booking_bookingDb "Reads the outbox" "SQL"
    booking_bookingApi_outbox -> booking_eventLog "Publishes BookingPlaced" "Kafka" "Asynchronous"
    booking_paymentWorker -> paymentProvider "Charges cards" "JSON, HTTPS"
    booking_paymentWorker -> paymentProvider "Refunds cards" "JSON, HTTPS"
    booking_paymentWorker -> booking_eventLog "Publishes PaymentCaptured and PaymentRefused" "Kafka" "Asynchronous"
    booking_ticketMailer -> mailService "Hands over mail" "SMTP" "Asynchronous"
    booking_eventLog -> booking_paymentWorker "Delivers BookingPlaced" "Kafka" "Asynchronous"
    booking_eventLog -> booking_bookingApi_saga "Delivers payment events" "Kafka" "Asynchronous"
    booking_eventLog -> booking_ticketMailer "Delivers PaymentCaptured" "Kafka" "Asynchronous"
    booking_eventLog -> booking_bookingApi "Delivers payment events" "Kafka" "Asynchronous"
    mailService -> visitor "Delivers tickets" "SMTP" "Asynchronous"

    deploymentEnvironment "Production" {
      production_edge = deploymentNode "Edge" "" "" {
        properties {
          "casebook.id" "production.edge"
          "casebook.kind" "edge"
        }
        production_cdn = infrastructureNode "CDN" "" "Amazon CloudFront" {
          properties {
            "casebook.id" "production.cdn"
          }
        }
      }
      production_region = deploymentNode "eu-central-1" "" "AWS" {
        properties {
          "casebook.id" "production.region"
          "casebook.kind" "region"
        }
        production_vpc = deploymentNode "VPC 10.20.0.0/16" "" "" {
          properties {
            "casebook.id" "production.vpc"
            "casebook.kind" "vpc"
          }
          production_brokers = containerInstance booking_eventLog {
            properties {
              "casebook.id" "production.brokers"
              "instances" "3"
            }
          }
          production_zoneA = deploymentNode "eu-central-1a" "" "" {
            properties {
              "casebook.id" "production.zoneA"
              "casebook.kind" "zone"
            }
            production_publicA = deploymentNode "Public 10.20.0.0/24" "" "" {
              properties {
                "casebook.id" "production.publicA"
                "casebook.kind" "subnet"
              }
              production_balancer = infrastructureNode "Load balancer" "Ends TLS." "Application Load Balancer" {
                properties {
                  "casebook.id" "production.balancer"
                }
              }
            }
            production_privateA = deploymentNode "Private 10.20.10.0/24" "" "" {
              properties {
                "casebook.id" "production.privateA"
                "casebook.kind" "subnet"
              }
              production_site = containerInstance booking_web {
                properties {
                  "casebook.id" "production.site"
                  "instances" "2"
                }
              }
              production_apiA = containerInstance booking_bookingApi {
                properties {
                  "casebook.id" "production.apiA"
                  "instances" "3"
                  "size" "1 vCPU, 2 GB"
                }
              }
              production_worker = containerInstance booking_paymentWorker {
                properties {
                  "casebook.id" "production.worker"
                }
              }
            }
            production_dataA = deploymentNode "Data 10.20.20.0/24" "" "" {
              properties {
                "casebook.id" "production.dataA"
                "casebook.kind" "subnet"
              }
              production_primary = containerInstance booking_bookingDb {
                properties {
                  "casebook.id" "production.primary"
                  "size" "db.r7g.large"
                }
              }
              production_cache = containerInstance booking_seatCache {
                properties {
                  "casebook.id" "production.cache"
                }
              }
            }
          }
          production_zoneB = deploymentNode "eu-central-1b" "" "" {
            properties {
              "casebook.id" "production.zoneB"
              "casebook.kind" "zone"
            }
            production_privateB = deploymentNode "Private 10.20.11.0/24" "" "" {
              properties {
                "casebook.id" "production.privateB"
                "casebook.kind" "subnet"
              }
              production_apiB = containerInstance booking_bookingApi {
                properties {
                  "casebook.id" "production.apiB"
                  "instances" "3"
                  "size" "1 vCPU, 2 GB"
                }
              }
            }
            production_dataB = deploymentNode "Data 10.20.21.0/24" "" "" {
              properties {
                "casebook.id" "production.dataB"
                "casebook.kind" "subnet"
              }
              production_standby = containerInstance booking_bookingDb {
                properties {
                  "casebook.id" "production.standby"
                  "size" "db.r7g.large"
                }
              }
            }
          }
        }
      }
      production_cdn -> production_balancer "Forwards" "HTTPS"
      production_balancer -> production_site "Balances" "HTTPS"
      production_balancer -> production_apiA "Balances" "HTTPS"
      production_balancer -> production_apiB "Balances" "HTTPS"
    }
  }

  views {
    systemContext booking "context" "Ticket booking with the people and systems that relate to it: Visitor, Venue manager, Payment provider and Mail service." {
      title "Ticket booking: system context"
      include *
      autolayout tb 300 300
    }

    container booking "containers" "7 containers of Ticket booking, with 2 people and 2 other systems around them." {
      title "Ticket booking: containers"
      include *
      autolayout tb 300 300
    }

    component booking_bookingApi "components-booking-api" "3 components of Booking API, and 4 elements around it that they relate to." {
      title "Booking API: components"
      include *
      autolayout tb 300 300
    }

    dynamic booking "flow-book-seats" "A visitor picks seats, pays and receives tickets." {
      title "Book seats"
      1: visitor -> booking_web "Picks seats"
      2: booking_web -> booking_bookingApi "POST /holds"
      3: booking_bookingApi -> booking_bookingDb "[Seats are free] Holds seats"
      4: booking_bookingApi -> booking_web "[Somebody was faster] 409 with other seats"
      5: booking_bookingApi -> booking_eventLog "BookingPlaced"
      6: booking_eventLog -> booking_paymentWorker "BookingPlaced"
      7: booking_paymentWorker -> paymentProvider "[Until the provider answers] Charges the card"
      8: booking_paymentWorker -> booking_eventLog "PaymentCaptured"
      9: booking_eventLog -> booking_bookingApi "PaymentCaptured"
      10: booking_bookingApi -> booking_bookingDb "Confirms"
      9: booking_eventLog -> booking_ticketMailer "PaymentCaptured"
      10: booking_ticketMailer -> mailService "Tickets"
      11: booking_web -> visitor "Shows the booking"
      autolayout lr 300 300
    }

    dynamic booking "flow-show-seat-map" "Seat maps come from the cache, which is five seconds old at most." {
      title "Show the seat map"
      1: manager -> booking_web "Opens the show"
      2: booking_web -> booking_bookingApi "GET /shows/:id/seats"
      3: booking_bookingApi -> booking_seatCache "GET seats:{show}"
      4: booking_bookingApi -> booking_bookingDb "[Miss] SELECT seats"
      5: booking_bookingApi -> booking_web "Seat map"
      autolayout lr 300 300
    }

    deployment booking "Production" "deployment-production" "One AWS region, two availability zones." {
      title "Ticket booking: deployment, Production"
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
