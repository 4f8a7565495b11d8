workspace "Multi-tenant SaaS platform" "500 firms behind two fences on one database, by a tenancy decision that is right up to a number, and a design that computes the number and stops there." {
  model {
    !impliedRelationships false
    member = person "Member" "Works in one tenant, or in several." {
      properties {
        "casebook.id" "member"
      }
    }
    tenantAdmin = person "Tenant administrator" "Invites people, sets roles, sign-in and plan." {
      properties {
        "casebook.id" "tenantAdmin"
      }
    }
    platformEngineer = person "Platform engineer" "Runs migrations and opens cells; reads no tenant." {
      properties {
        "casebook.id" "platformEngineer"
      }
    }
    platform = softwareSystem "Tenant platform" "One product for many firms, each behind its own fence." {
      tags "Software system"
      properties {
        "casebook.id" "platform"
      }
      platform_webApp = container "Web app" "The product in the browser; holds no secret." "React, TypeScript" {
        tags "client" "Web application"
        properties {
          "casebook.id" "platform.webApp"
        }
      }
      group "Edge" {
        platform_delivery = container "App delivery" "Serves the web app’s files; no API passes here." "Amazon CloudFront, S3" {
          tags "edge" "managed" "Edge service"
          properties {
            "casebook.id" "platform.delivery"
          }
        }
        platform_entry = container "Entry" "Ends TLS; one host for people, one for keys." "AWS WAF, two Application Load Balancers" {
          tags "managed" "Service"
          properties {
            "casebook.id" "platform.entry"
          }
        }
      }
      group "Services" {
        platform_access = container "Access service" "Signs who may act in which tenant, for ten minutes." "Go, Gin" {
          tags "Service"
          properties {
            "casebook.id" "platform.access"
          }
          platform_access_signInHandlers = component "Sign-in handlers" "Start and finish the code flow with the directory." "Gin, OpenID Connect" {
            properties {
              "casebook.id" "platform.access.signInHandlers"
            }
          }
          platform_access_tenantFinder = component "Tenant finder" "From e-mail domain to tenant and its provider." "Go" {
            properties {
              "casebook.id" "platform.access.tenantFinder"
            }
          }
          platform_access_membershipReader = component "Membership reader" "Member, roles and state, read behind the fence." "pgx" {
            properties {
              "casebook.id" "platform.access.membershipReader"
            }
          }
          platform_access_tokenIssuer = component "Token issuer" "Puts tenant, cell and permissions into a token." "Go, ES256" {
            properties {
              "casebook.id" "platform.access.tokenIssuer"
            }
          }
          platform_access_sessionStore = component "Session store" "Hashed refresh tokens, replaced at each use." "pgx" {
            properties {
              "casebook.id" "platform.access.sessionStore"
            }
          }
          platform_access_keyExchange = component "Key exchange" "Turns an API key into a token with its scopes." "Go" {
            properties {
              "casebook.id" "platform.access.keyExchange"
            }
          }
        }
        platform_core = container "Core service" "The product’s API; every call enters one tenant." "Go, Gin" {
          tags "Service"
          properties {
            "casebook.id" "platform.core"
          }
          platform_core_tokenVerifier = component "Token verifier" "Issuer, audience, cell, expiry; no call out." "Go, ES256" {
            properties {
              "casebook.id" "platform.core.tokenVerifier"
            }
          }
          platform_core_tenantLimiter = component "Tenant limiter" "Requests a minute and calls in flight, per tenant." "Go, Redis" {
            properties {
              "casebook.id" "platform.core.tenantLimiter"
            }
          }
          platform_core_tenantDirectory = component "Tenant directory" "Tenant id to schema, state and plan; cached." "Go" {
            properties {
              "casebook.id" "platform.core.tenantDirectory"
            }
          }
          platform_core_handlers = component "Product handlers" "Check the permission, then do the work." "Gin" {
            properties {
              "casebook.id" "platform.core.handlers"
            }
          }
          platform_core_tenantTransaction = component "Tenant transaction" "The only way to the pool: BEGIN, enter tenant." "pgx" {
            properties {
              "casebook.id" "platform.core.tenantTransaction"
            }
          }
          platform_core_outboxRelay = component "Outbox relay" "Publishes committed facts, one leader at a time." "Go" {
            properties {
              "casebook.id" "platform.core.outboxRelay"
            }
          }
        }
        platform_billing = container "Billing service" "Plans, hourly usage, subscription state." "Go, Gin" {
          tags "Service"
          properties {
            "casebook.id" "platform.billing"
          }
        }
        platform_webhooks = container "Webhook service" "Delivers events to customers, signed, with retries." "Go" {
          tags "Service"
          properties {
            "casebook.id" "platform.webhooks"
          }
        }
        platform_auditWriter = container "Audit writer" "Writes each fact into a file that nobody can change." "Go" {
          tags "Service"
          properties {
            "casebook.id" "platform.auditWriter"
          }
        }
        platform_operator = container "Tenant operator" "Provisions, migrates, moves and erases tenants." "Go" {
          tags "Service"
          properties {
            "casebook.id" "platform.operator"
          }
          platform_operator_jobClaimer = component "Job claimer" "Leases due jobs; each step can be repeated." "SKIP LOCKED" {
            properties {
              "casebook.id" "platform.operator.jobClaimer"
            }
          }
          platform_operator_schemaRenderer = component "Schema renderer" "Template and tenant id become one schema." "Go templates" {
            properties {
              "casebook.id" "platform.operator.schemaRenderer"
            }
          }
          platform_operator_migrationRunner = component "Migration runner" "Canary first, then four at a time, resumable." "pgx" {
            properties {
              "casebook.id" "platform.operator.migrationRunner"
            }
          }
          platform_operator_cellPlanner = component "Cell planner" "Counts tables and refuses the tenant too many." "Go" {
            properties {
              "casebook.id" "platform.operator.cellPlanner"
            }
          }
          platform_operator_eraser = component "Eraser" "Removes a person or a tenant, and proves it." "Go" {
            properties {
              "casebook.id" "platform.operator.eraser"
            }
          }
        }
      }
      group "Data and events" {
        platform_database = container "Platform database" "Control schema, and one schema for each tenant." "PostgreSQL 18 on Amazon RDS Multi-AZ" {
          tags "Data store"
          properties {
            "casebook.id" "platform.database"
          }
        }
        platform_cache = container "Tenant cache" "Tenant directory and counters; may be lost." "Amazon ElastiCache, Redis OSS" {
          tags "Cache"
          properties {
            "casebook.id" "platform.cache"
          }
        }
        platform_eventBus = container "Event bus" "Carries facts; a rule per consumer, not per tenant." "Amazon EventBridge, a queue per consumer on SQS" {
          tags "Messaging"
          properties {
            "casebook.id" "platform.eventBus"
          }
        }
        platform_files = container "File store" "Attachments and exports, a prefix per tenant." "Amazon S3" {
          tags "Data store"
          properties {
            "casebook.id" "platform.files"
          }
        }
        platform_auditArchive = container "Audit archive" "Who did what, unchangeable; ids, no names." "Amazon S3, Object Lock" {
          tags "Data store"
          properties {
            "casebook.id" "platform.auditArchive"
          }
        }
      }
    }
    customerSystems = softwareSystem "Customer’s systems" "Call the API by key and receive webhooks." {
      tags "External system"
      properties {
        "casebook.id" "customerSystems"
      }
    }
    customerSignIn = softwareSystem "Customer’s sign-in" "The tenant’s own SAML or OIDC provider." {
      tags "External system"
      properties {
        "casebook.id" "customerSignIn"
      }
    }
    directory = softwareSystem "User directory" "Amazon Cognito: proves who somebody is." {
      tags "External system"
      properties {
        "casebook.id" "directory"
      }
    }
    paymentProvider = softwareSystem "Payment provider" "Invoices, cards, tax; keeps payment data." {
      tags "External system"
      properties {
        "casebook.id" "paymentProvider"
      }
    }
    mailService = softwareSystem "Mail service" "Amazon SES: invitations and notices." {
      tags "External system"
      properties {
        "casebook.id" "mailService"
      }
    }

    member -> platform_webApp "Works in a tenant" "Browser"
    member -> platform "Works in a tenant" "Browser"
    tenantAdmin -> platform_webApp "Administers the tenant" "Browser"
    tenantAdmin -> platform "Administers the tenant" "Browser"
    platformEngineer -> platform_operator "Starts and resumes jobs" "Recorded session"
    platformEngineer -> platform_operator_jobClaimer "Starts and resumes jobs" "Recorded session"
    platformEngineer -> platform "Starts and resumes jobs" "Recorded session"
    platform -> directory "Is sent to sign in, redeems codes and registers, removes" "OpenID Connect, HTTPS, Cognito API"
    platform -> customerSignIn "Is sent on to sign in" "SAML 2.0, OIDC"
    platform -> mailService "Sends invitations" "SES API" "Asynchronous"
    platform -> customerSystems "Delivers events" "HTTPS, HMAC"
    platform -> paymentProvider "Reports usage" "HTTPS, JSON"
    platform_webApp -> platform_delivery "Loads the app" "HTTPS"
    platform_webApp -> platform_entry "Calls the API" "HTTPS, JSON"
    platform_webApp -> directory "Is sent to sign in" "OpenID Connect"
    platform_webApp -> platform_files "Up- and downloads files" "HTTPS, signed URL"
    platform_webApp -> customerSignIn "Is sent on to sign in" "SAML 2.0, OIDC"
    platform_entry -> platform_access "Routes /auth" "HTTPS"
    platform_entry -> platform_core "Routes /v1" "HTTPS"
    platform_entry -> platform_billing "Routes /billing" "HTTPS"
    platform_entry -> platform_access_signInHandlers "Routes /auth/sign-in" "HTTPS"
    platform_entry -> platform_access_keyExchange "Routes /auth/token" "HTTPS"
    platform_entry -> platform_core_tokenVerifier "Routes /v1" "HTTPS"
    platform_access -> directory "Redeems codes" "HTTPS"
    platform_access -> platform_database "Members, sessions" "SQL, TLS"
    platform_access -> platform_cache "Lists ended sessions" "RESP, TLS"
    platform_access -> mailService "Sends invitations" "SES API" "Asynchronous"
    platform_access_signInHandlers -> platform_access_tenantFinder "Asks whose domain it is" "Go call"
    platform_access_signInHandlers -> directory "Redeems codes" "HTTPS"
    platform_access_signInHandlers -> platform_access_membershipReader "Asks for the member" "Go call"
    platform_access_signInHandlers -> platform_access_tokenIssuer "Asks for a token" "Go call"
    platform_access_tenantFinder -> platform_database "Reads domains" "SQL"
    platform_access_membershipReader -> platform_database "Reads the tenant" "SQL"
    platform_access_tokenIssuer -> platform_access_sessionStore "Replaces the session" "Go call"
    platform_access_sessionStore -> platform_database "Writes sessions" "SQL"
    platform_access_keyExchange -> platform_access_membershipReader "Asks for the key" "Go call"
    platform_access_keyExchange -> platform_access_tokenIssuer "Asks for a token" "Go call"
    platform_core -> platform_database "Enters a tenant" "SQL, TLS"
    platform_core -> platform_cache "Looks up tenants, counts" "RESP, TLS"
    platform_core -> platform_eventBus "Publishes facts" "PutEvents" "Asynchronous"
    platform_core_tokenVerifier -> platform_core_tenantLimiter "Hands on tenant and person" "Go call"
    platform_core_tenantLimiter -> platform_core_tenantDirectory "Asks for the plan" "Go call"
    platform_core_tenantLimiter -> platform_cache "Counts" "RESP"
    platform_core_tenantLimiter -> platform_core_handlers "Lets through" "Go call"
    platform_core_tenantDirectory -> platform_cache "Looks up" "RESP"
    platform_core_handlers -> platform_core_tenantTransaction "Works in a tenant" "Go call"
    platform_core_tenantTransaction -> platform_database "BEGIN, enter tenant" "SQL"
    platform_core_outboxRelay -> platform_database "Reads the outbox" "SQL"
    platform_core_outboxRelay -> platform_eventBus "Publishes" "PutEvents" "Asynchronous"
    platform_billing -> platform_database "Usage hours, plans" "SQL, TLS"
    platform_billing -> paymentProvider "Reports usage" "HTTPS, JSON"
    platform_webhooks -> platform_database "Addresses, attempts" "SQL, TLS"
    platform_webhooks -> customerSystems "Delivers events" "HTTPS, HMAC"
    platform_auditWriter -> platform_auditArchive "Appends batches" "S3 API"
    platform_operator -> platform_database "Creates, migrates, drops" "SQL, TLS"
    platform_operator -> directory "Registers, removes" "Cognito API"
    platform_operator -> platform_files "Exports, erases" "S3 API"
    platform_operator_jobClaimer -> platform_database "Leases jobs" "SQL"
    platform_operator_jobClaimer -> platform_operator_cellPlanner "Asks for a place" "Go call"
    platform_operator_jobClaimer -> platform_operator_schemaRenderer "Provisions" "Go call"
    platform_operator_jobClaimer -> platform_operator_migrationRunner "Migrates" "Go call"
    platform_operator_jobClaimer -> platform_operator_eraser "Erases" "Go call"
    platform_operator_schemaRenderer -> platform_database "Creates a schema" "SQL"
    platform_operator_migrationRunner -> platform_database "Alters one schema" "SQL"
    platform_operator_cellPlanner -> platform_database "Counts tables" "SQL"
    platform_operator_eraser -> platform_database "Erases or drops" "SQL"
    platform_operator_eraser -> platform_files "Deletes the prefix" "S3 API"
    platform_operator_eraser -> directory "Registers, removes" "Cognito API"
    platform_eventBus -> platform_webhooks "Facts" "SQS, long poll" "Asynchronous"
    platform_eventBus -> platform_billing "Usage" "SQS, long poll" "Asynchronous"
    platform_eventBus -> platform_auditWriter "Facts" "SQS, long poll" "Asynchronous"
    customerSystems -> platform_entry "Calls the API" "HTTPS, API key"
    customerSystems -> platform "Calls the API" "HTTPS, API key"
    paymentProvider -> platform_entry "Reports payments" "Signed webhook" "Asynchronous"
    paymentProvider -> platform "Reports payments" "Signed webhook" "Asynchronous"

    deploymentEnvironment "Production, one cell" {
      production_outside = deploymentNode "Outside" "" "Internet" {
        properties {
          "casebook.id" "production.outside"
          "casebook.kind" "group"
        }
        production_dns = infrastructureNode "Route 53" "A name for each cell." "DNS, health checks" {
          properties {
            "casebook.id" "production.dns"
          }
        }
        production_client = containerInstance platform_webApp {
          properties {
            "casebook.id" "production.client"
            "size" "Browser"
          }
        }
        production_cdn = containerInstance platform_delivery {
          properties {
            "casebook.id" "production.cdn"
            "size" "CloudFront, private bucket"
          }
        }
        production_systems = softwareSystemInstance customerSystems {
          properties {
            "casebook.id" "production.systems"
          }
        }
      }
      production_region = deploymentNode "us-east-1" "" "" {
        properties {
          "casebook.id" "production.region"
          "casebook.kind" "region"
        }
        production_network = deploymentNode "Network" "" "Web ACL and VPC of the cell" {
          properties {
            "casebook.id" "production.network"
            "casebook.kind" "group"
          }
          production_firewall = infrastructureNode "Web ACL" "Pinned managed rules, rate per address." "AWS WAF, fail open" {
            properties {
              "casebook.id" "production.firewall"
            }
          }
          production_vpc = deploymentNode "10.40.0.0/16" "" "" {
            properties {
              "casebook.id" "production.vpc"
              "casebook.kind" "vpc"
            }
            production_publicSubnets = deploymentNode "10.40.0.0/23" "" "Public subnets, two zones" {
              properties {
                "casebook.id" "production.publicSubnets"
                "casebook.kind" "subnet"
              }
              production_nat = infrastructureNode "NAT gateways" "Fixed addresses that customers allow." "One in each zone" {
                properties {
                  "casebook.id" "production.nat"
                }
              }
              production_loadBalancers = containerInstance platform_entry {
                properties {
                  "casebook.id" "production.loadBalancers"
                  "instances" "2"
                  "size" "Application Load Balancer, two zones: app and api host"
                }
              }
            }
            production_appSubnets = deploymentNode "10.40.16.0/21" "" "Private application subnets, two zones" {
              properties {
                "casebook.id" "production.appSubnets"
                "casebook.kind" "subnet"
              }
              production_cluster = deploymentNode "ECS cluster" "" "Fargate, tasks spread over both zones" {
                properties {
                  "casebook.id" "production.cluster"
                  "casebook.kind" "cluster"
                }
                production_waited = deploymentNode "Somebody waits" "" "" {
                  properties {
                    "casebook.id" "production.waited"
                    "casebook.kind" "group"
                  }
                  production_core = containerInstance platform_core {
                    properties {
                      "casebook.id" "production.core"
                      "instances" "4"
                      "size" "1 vCPU, 2 GB"
                    }
                  }
                  production_access = containerInstance platform_access {
                    properties {
                      "casebook.id" "production.access"
                      "instances" "2"
                      "size" "1 vCPU, 2 GB"
                    }
                  }
                  production_billing = containerInstance platform_billing {
                    properties {
                      "casebook.id" "production.billing"
                      "instances" "2"
                      "size" "1 vCPU, 2 GB"
                    }
                  }
                }
                production_unwaited = deploymentNode "Nobody waits" "" "" {
                  properties {
                    "casebook.id" "production.unwaited"
                    "casebook.kind" "group"
                  }
                  production_webhooks = containerInstance platform_webhooks {
                    properties {
                      "casebook.id" "production.webhooks"
                      "instances" "2"
                      "size" "1 vCPU, 2 GB"
                    }
                  }
                  production_auditWriter = containerInstance platform_auditWriter {
                    properties {
                      "casebook.id" "production.auditWriter"
                      "size" "1 vCPU, 2 GB"
                    }
                  }
                  production_operator = containerInstance platform_operator {
                    properties {
                      "casebook.id" "production.operator"
                      "size" "1 vCPU, 2 GB"
                    }
                  }
                }
              }
            }
            production_dataSubnets = deploymentNode "10.40.32.0/23" "" "Private data subnets, no route to the Internet" {
              properties {
                "casebook.id" "production.dataSubnets"
                "casebook.kind" "subnet"
              }
              production_zoneA = deploymentNode "us-east-1a" "" "" {
                properties {
                  "casebook.id" "production.zoneA"
                  "casebook.kind" "zone"
                }
                production_primary = containerInstance platform_database {
                  properties {
                    "casebook.id" "production.primary"
                    "size" "db.r6g.xlarge, primary"
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
                production_standby = containerInstance platform_database {
                  properties {
                    "casebook.id" "production.standby"
                    "size" "db.r6g.xlarge, standby"
                  }
                }
                production_cacheReplica = containerInstance platform_cache {
                  properties {
                    "casebook.id" "production.cacheReplica"
                    "size" "cache.r6g.large, replica"
                  }
                }
              }
            }
          }
        }
        production_regional = deploymentNode "Regional services" "" "Through NAT or a gateway endpoint" {
          properties {
            "casebook.id" "production.regional"
            "casebook.kind" "group"
          }
          production_keys = infrastructureNode "Keys" "One per data class; one signs tokens." "AWS KMS" {
            properties {
              "casebook.id" "production.keys"
            }
          }
          production_secrets = infrastructureNode "Secrets" "Database roles; rotated." "AWS Secrets Manager" {
            properties {
              "casebook.id" "production.secrets"
            }
          }
          production_telemetry = infrastructureNode "Telemetry" "Logs, metrics, alarms." "Amazon CloudWatch" {
            properties {
              "casebook.id" "production.telemetry"
            }
          }
          production_images = infrastructureNode "Images" "Signed, immutable tags." "Amazon ECR" {
            properties {
              "casebook.id" "production.images"
            }
          }
          production_bus = containerInstance platform_eventBus {
            properties {
              "casebook.id" "production.bus"
              "size" "7 rules, 3 queues"
            }
          }
          production_fileBucket = containerInstance platform_files {
            properties {
              "casebook.id" "production.fileBucket"
              "size" "Versioned"
            }
          }
          production_archive = containerInstance platform_auditArchive {
            properties {
              "casebook.id" "production.archive"
              "size" "Object Lock, 7 years"
            }
          }
          production_userPool = softwareSystemInstance directory {
            properties {
              "casebook.id" "production.userPool"
              "size" "Essentials, one pool"
            }
          }
        }
      }
      production_client -> production_dns "Resolves" "DNS"
      production_client -> production_firewall "API" "HTTPS 443"
      production_systems -> production_firewall "API" "HTTPS 443"
      production_firewall -> production_loadBalancers "Lets through" "HTTPS 443"
      production_webhooks -> production_nat "Delivers" "HTTPS"
    }
  }

  views {
    systemContext platform "context" "Tenant platform with the people and systems that relate to it: Member, Tenant administrator, Platform engineer, Customer’s systems, Customer’s sign-in, User directory, Payment provider and Mail service." {
      title "Tenant platform: system context"
      include *
      autolayout tb 300 300
    }

    container platform "containers" "14 containers of Tenant platform, with 3 people and 5 other systems around them." {
      title "Tenant platform: containers"
      include *
      autolayout tb 300 300
    }

    component platform_access "components-access" "6 components of Access service, and 3 elements around it that they relate to." {
      title "Access service: components"
      include *
      autolayout tb 300 300
    }

    component platform_core "components-core" "6 components of Core service, and 4 elements around it that they relate to." {
      title "Core service: components"
      include *
      autolayout tb 300 300
    }

    component platform_operator "components-operator" "5 components of Tenant operator, and 4 elements around it that they relate to." {
      title "Tenant operator: components"
      include *
      autolayout tb 300 300
    }

    dynamic platform "flow-read-items" "Four of five requests. The transaction enters one tenant, twice over: by search path and by row policy. Nobody is asked who the caller is. Times are what each part may take; traces of the load test will say what it does take." {
      title "Read a list"
      1: platform_webApp -> platform_entry "GET /v1/projects/{id}/items"
      2: platform_entry -> platform_core "Verify token, check limits"
      3: platform_core -> platform_cache "Schema, plan; session ended? Count"
      4: platform_core -> platform_database "BEGIN; enter_tenant(token, directory)"
      5: platform_core -> platform_database "SELECT … LIMIT 50; COMMIT"
      6: platform_core -> platform_entry "200, items"
      7: platform_entry -> platform_webApp "200, items"
      autolayout lr 300 300
    }

    dynamic platform "flow-read-as-drawn" "The brief sends every request through CloudFront and API Gateway. Kept so that its availability is computed beside that of the design." {
      title "Read a list, as first drawn"
      1: platform_webApp -> platform_delivery "Every request, API included"
      2: platform_webApp -> platform_entry "Passed on; the drawing has API Gateway here"
      3: platform_entry -> platform_core "Routed"
      4: platform_core -> platform_cache "Session and tenant"
      5: platform_core -> platform_database "SELECT"
      6: platform_core -> platform_entry "200"
      7: platform_entry -> platform_webApp "200"
      autolayout lr 300 300
    }

    dynamic platform "flow-change-item" "State, audit entry and outbox row commit together; who else hears of it is nobody’s waiting time." {
      title "Change something"
      1: platform_webApp -> platform_entry "PATCH /v1/items/{id}, If-Match: version"
      2: platform_entry -> platform_core "Verify token, check limits"
      3: platform_core -> platform_cache "Schema, plan; session ended? Count"
      4: platform_core -> platform_database "BEGIN; enter_tenant(token, directory)"
      5: platform_core -> platform_database "UPDATE … WHERE version = $3"
      6: platform_core -> platform_database "INSERT audit entry, outbox row; COMMIT"
      7: platform_core -> platform_entry "200, or 412 if somebody was faster"
      8: platform_entry -> platform_webApp "200"
      9: platform_core -> platform_eventBus "ItemChanged, relayed from the outbox"
      10: platform_eventBus -> platform_auditWriter "ItemChanged"
      11: platform_auditWriter -> platform_auditArchive "A file a minute"
      10: platform_eventBus -> platform_webhooks "ItemChanged"
      11: platform_webhooks -> platform_database "Who subscribed? Permission to send"
      12: platform_webhooks -> customerSystems "POST, signed"
      10: platform_eventBus -> platform_billing "ItemChanged"
      11: platform_billing -> platform_database "Count the tenant’s hour"
      autolayout lr 300 300
    }

    dynamic platform "flow-sign-in" "The domain names the tenant, the tenant names the provider, the directory proves the person, and we sign the token." {
      title "Sign in with the customer’s provider"
      1: platform_webApp -> platform_entry "POST /auth/start, e-mail address"
      2: platform_entry -> platform_access "Whose domain?"
      3: platform_access -> platform_database "Domain → tenant → provider"
      4: platform_access -> platform_entry "Redirect, state, nonce, PKCE"
      5: platform_entry -> platform_webApp "Redirect, state, nonce, PKCE"
      6: platform_webApp -> directory "Authorize, identity_provider = tenant’s"
      7: directory -> platform_webApp "Redirect"
      8: platform_webApp -> customerSignIn "SAML or OIDC request"
      9: customerSignIn -> platform_webApp "Assertion, signed"
      10: platform_webApp -> directory "Assertion: whose, for whom, how old?"
      11: directory -> platform_webApp "Code"
      12: platform_webApp -> platform_entry "GET /auth/finish?code"
      13: platform_entry -> platform_access "Finish"
      14: platform_access -> directory "Redeem code"
      15: platform_access -> platform_database "Member of this tenant? Roles; new session"
      16: platform_access -> platform_entry "Token for ten minutes; refresh cookie"
      17: platform_entry -> platform_webApp "Token for ten minutes; refresh cookie"
      autolayout lr 300 300
    }

    dynamic platform "flow-refresh-session" "Every ten minutes per person, without the directory: an outage there stops new sign-ins and nobody’s work. Shares are assumptions; both rare branches are counted from the first day." {
      title "Renew a token"
      1: platform_webApp -> platform_entry "POST /auth/refresh, cookie"
      2: platform_entry -> platform_access "Session id, bits; KMS signs the next"
      3: platform_access -> platform_database "Replace hash WHERE id = $1 AND hash = $2"
      4: platform_access -> platform_database "[Known] Member still active? Roles now"
      5: platform_access -> platform_database "[The one before, under 30 s] As known: the answer was lost"
      6: platform_access -> platform_database "[Older] End the person’s sessions in this tenant"
      7: platform_access -> platform_entry "New token and cookie, or 401"
      8: platform_entry -> platform_webApp "New token and cookie, or 401"
      autolayout lr 300 300
    }

    dynamic platform "flow-wrong-tenant" "A wrong directory entry sends tenant B’s request into tenant A’s schema. The door compares token and schema and refuses. Past the door, the row policy compares and finds nothing." {
      title "The first fence is open"
      1: platform_webApp -> platform_entry "GET /v1/items, token of tenant B"
      2: platform_entry -> platform_core "Token valid, tenant B"
      3: platform_core -> platform_cache "Schema of tenant B?"
      4: platform_cache -> platform_core "tenant_a: the entry is wrong"
      5: platform_core -> platform_database "[Through the door] enter_tenant(B, tenant_a)"
      6: platform_database -> platform_core "[Through the door] ERROR 42501: not the schema of B"
      7: platform_core -> platform_entry "[Through the door] 500, and a page"
      8: platform_entry -> platform_webApp "[Through the door] 500, and a page"
      9: platform_operator -> platform_database "[Past it, as a job could] SET LOCAL both; SELECT, INSERT"
      10: platform_database -> platform_operator "[Past it, as a job could] 0 rows: policy asks B; INSERT 42501"
      autolayout lr 300 300
    }

    dynamic platform "flow-noisy-tenant" "A customer’s script starts two hundred exports. It meets three limits before it meets the others’ connections. Shares are those of the planned load test, not measured ones." {
      title "One tenant asks for everything"
      1: customerSystems -> platform_entry "[200 at once] GET /v1/items?all=true"
      2: platform_entry -> platform_core "Token from the key, tenant A"
      3: platform_core -> platform_cache "INCR rate:{tenant}:{minute}"
      4: platform_core -> platform_entry "[Above the plan’s rate] 429, Retry-After"
      5: platform_entry -> customerSystems "[Above the plan’s rate] 429, Retry-After"
      6: platform_core -> platform_entry "[Two already in flight on this task] 429 in 50 ms, Retry-After"
      7: platform_entry -> customerSystems "[Two already in flight on this task] 429 in 50 ms, Retry-After"
      8: platform_core -> platform_database "[Admitted] SET LOCAL statement_timeout = plan; SELECT"
      9: platform_database -> platform_core "[Admitted, Longer than 2 s] ERROR 57014, canceled"
      10: platform_core -> platform_entry "[Admitted] 200, or 503"
      11: platform_entry -> customerSystems "[Admitted] 200, or 503"
      autolayout lr 300 300
    }

    dynamic platform "flow-failover" "One to two minutes without a writer. Nothing pretends otherwise; nothing is lost and nobody signs in again." {
      title "The database fails over"
      1: platform_webApp -> platform_entry "PATCH /v1/items/{id}, If-Match: version"
      2: platform_entry -> platform_core "Token verified, no database needed"
      3: platform_core -> platform_database "BEGIN"
      4: platform_core -> platform_entry "503, Retry-After: 5"
      5: platform_entry -> platform_webApp "503, Retry-After: 5"
      6: platform_core -> platform_database "[Every 5 s with jitter, for 60 to 120 s] SELECT 1"
      7: platform_webApp -> platform_entry "The same PATCH, the same version"
      8: platform_entry -> platform_core "Let through"
      9: platform_core -> platform_database "UPDATE WHERE version; COMMIT"
      10: platform_core -> platform_entry "200; 412 if it had committed before"
      11: platform_entry -> platform_webApp "200; 412 if it had committed before"
      autolayout lr 300 300
    }

    dynamic platform "flow-provision-tenant" "From contract to an invitation in about a minute; the sign-in provider follows when its domain is proven. The planner can say no: at 850 of 868 one in fifty is assumed to meet it." {
      title "Provision a tenant"
      1: platform_webApp -> platform_entry "POST /billing/tenants, on contract"
      2: platform_entry -> platform_billing "Create"
      3: platform_billing -> paymentProvider "Subscription"
      4: platform_billing -> platform_database "Tenant, job \"provision\"; COMMIT"
      5: platform_billing -> platform_entry "202, watch the job"
      6: platform_entry -> platform_webApp "202, watch the job"
      7: platform_operator -> platform_database "Lease the job; count tables in the cells"
      8: platform_operator -> platform_database "[A cell has room] CREATE SCHEMA, tables, policies, grants"
      9: platform_operator -> platform_database "[A cell has room] Comment, fence test; state = active"
      10: platform_operator -> directory "[A cell has room] Register the provider after DNS proof"
      11: platform_access -> platform_database "[A cell has room] Claim the invitation that the job wrote"
      12: platform_access -> mailService "[A cell has room] Invitation to the administrator"
      autolayout lr 300 300
    }

    dynamic platform "flow-migrate-tenants" "The same change 500 times. Each tenant commits on its own, so the release must work with two versions at once. One lock in a hundred is an assumption; the third rollout phase counts them." {
      title "Migrate every tenant"
      1: platformEngineer -> platform_operator "Start migration 42"
      2: platform_operator -> platform_database "Ours first, then five canaries"
      3: platform_operator -> platform_database "[Each other tenant, four at a time] BEGIN; lock_timeout 2 s; ALTER …; version 42"
      4: platform_database -> platform_operator "[Each other tenant, four at a time, Done] COMMIT"
      5: platform_operator -> platform_database "SELECT schema_version, count(*)"
      autolayout lr 300 300
    }

    dynamic platform "flow-erase-person" "Names live in three places on purpose: members, exports, directory. What remains says that somebody did something. That nineteen in twenty are in one tenant only is an assumption." {
      title "Erase a person"
      1: platform_webApp -> platform_entry "DELETE /v1/members/{id}, by the administrator"
      2: platform_entry -> platform_core "Permission members.erase"
      3: platform_core -> platform_database "Job \"erase-person\", sessions ended; COMMIT"
      4: platform_core -> platform_entry "202, done in 3 days at most"
      5: platform_entry -> platform_webApp "202, done in 3 days at most"
      6: platform_operator -> platform_database "UPDATE members: name, email, person NULL"
      7: platform_operator -> platform_files "Delete exports that name the person"
      8: platform_operator -> directory "[In no other tenant] Delete the user"
      9: platform_operator -> platform_database "Search for the address; evidence into the job"
      autolayout lr 300 300
    }

    deployment platform "Production, one cell" "deployment-production" "The first cell, in us-east-1. The European cell is the same code with another region and other keys; no request and no row goes from one to the other." {
      title "Tenant platform: deployment, Production, one cell"
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
      element "Edge service" {
        shape RoundedBox
        background #fffefb
        stroke #20707d
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
